"""Ed25519 signature check of RFC 8032 section 5.1.7, for the offline verifier only.

What is done where implementations differ: S must be below the order of the group, R and the key
must be canonical encodings (y below p, no negative zero), and the equation is [S]B = R + [k]A
without multiplication by the cofactor. Points of small order are not refused: the key comes from
the policy. Nothing here is secret, so nothing is done in constant time.
"""

from __future__ import annotations

import functools
import hashlib

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
_ROOT = pow(2, (P - 1) // 4, P)

Point = tuple[int, int, int, int]


@functools.lru_cache(maxsize=1024)
def verify(key: bytes, message: bytes, signature: bytes) -> bool:
    """Tells whether the signature is that of the key over the message; the last answers are kept."""
    if len(key) != 32 or len(signature) != 64:
        return False
    public, commitment = decode(key), decode(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if public is None or commitment is None or scalar >= L:
        return False
    digest = hashlib.sha512(signature[:32] + key + message).digest()
    challenge = int.from_bytes(digest, "little") % L
    return same(multiply(scalar, BASE), add(commitment, multiply(challenge, public)))


def decode(data: bytes) -> Point | None:
    """Section 5.1.3; None for what is no canonical encoding of a point."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    x = _recover(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


def _recover(y: int, sign: int) -> int | None:
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * _ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    return x if x & 1 == sign else P - x


def encode(point: Point) -> bytes:
    """Section 5.1.2."""
    x, y, z, _ = point
    inverse = pow(z, P - 2, P)
    x, y = x * inverse % P, y * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def add(a: Point, b: Point) -> Point:
    """Section 5.1.4, extended coordinates."""
    m, n = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    c, d = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = n - m, d - c, d + c, n + m
    return e * f % P, g * h % P, f * g % P, e * h % P


def multiply(scalar: int, point: Point) -> Point:
    """The scalar multiple of a point, by doubling and adding."""
    result: Point = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def same(a: Point, b: Point) -> bool:
    """Whether two points in projective coordinates are one."""
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def _base() -> Point:
    y = 4 * pow(5, P - 2, P) % P
    x = _recover(y, 0)
    assert x is not None
    return x, y, 1, x * y % P


BASE: Point = _base()
