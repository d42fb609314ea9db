"""Signed notes, keys and checkpoints (C2SP signed-note, tlog-checkpoint, tlog-cosignature; section 3)."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

import ed25519
import forms
from faults import FormFault

ED25519, COSIGNATURE, ML_DSA, OTHER = 0x01, 0x04, 0x06, 0xFF
MAX_NOTE = 1 << 20
MAX_LINES = 100

#: Characters with the Unicode property White_Space.
_SPACES = frozenset(
    [*range(0x09, 0x0E), 0x20, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B)]
    + [0x2028, 0x2029, 0x202F, 0x205F, 0x3000]
)
_KEY_LENGTH = {ED25519: 32, COSIGNATURE: 32, ML_DSA: 1312}
_SIGNATURE_LENGTH = {ED25519: 64, COSIGNATURE: 72, ML_DSA: 8 + 2420}


@dataclass(frozen=True)
class Key:
    """A key of the policy: name as bytes, key ID, type byte and the bytes after it."""

    name: bytes
    id: bytes
    type: int
    material: bytes

    @property
    def checkable(self) -> bool:
        """Whether this verifier can check signatures of this type."""
        return self.type in (ED25519, COSIGNATURE)

    def fits(self, signature: bytes) -> bool:
        """Whether the length is that of the type."""
        length = _SIGNATURE_LENGTH.get(self.type)
        return length is None or len(signature) == length

    def signed(self, message: bytes, signature: bytes) -> bool:
        """Whether the key made this signature (without key ID) of the text of a note."""
        if self.type == COSIGNATURE:
            time = int.from_bytes(signature[:8], "big")
            message = b"cosignature/v1\ntime %d\n%b" % (time, message)
            if time >= 1 << 63:
                return False
            signature = signature[8:]
        return ed25519.verify(self.material, message, signature)


@dataclass(frozen=True)
class Line:
    """A signature line: key name as bytes, key ID, signature."""

    name: bytes
    id: bytes
    signature: bytes


@dataclass(frozen=True)
class Checkpoint:
    """A checkpoint with its text as it was signed, and its signature lines."""

    origin: str
    size: int
    root: bytes
    text: bytes
    lines: tuple[Line, ...]


def parse_key(token: bytes) -> Key:
    """A key as text: name, key ID and Base64 of type and key, joined by a plus."""
    name, _, rest = token.partition(b"+")
    key_id, _, encoded = rest.partition(b"+")
    if not name or not re.fullmatch(rb"[0-9a-f]{8}", key_id):
        raise FormFault("key without name or key ID")
    data = forms.base64_bytes(encoded)
    if len(data) < 2:
        raise FormFault("empty key")
    key = Key(name, bytes.fromhex(key_id.decode()), data[0], data[1:])
    if key.type != OTHER:
        _check_key(key, data)
    return key


def _check_key(key: Key, data: bytes) -> None:
    if len(key.material) != _KEY_LENGTH.get(key.type):
        raise FormFault("key of unknown type or wrong length")
    if hashlib.sha256(key.name + b"\n" + data).digest()[:4] != key.id:
        raise FormFault("the key ID is not that of the key")


def parse_checkpoint(data: bytes) -> Checkpoint:
    """Reads a checkpoint with all its signature lines."""
    text, lines = _parse_note(data)
    body = text[:-1].split(b"\n")
    if len(body) < 3 or not all(body):
        raise FormFault("a checkpoint has three or more lines, none empty")
    size, root = forms.number(body[1]), forms.base64_hash(body[2])
    return Checkpoint(body[0].decode("utf-8"), size, root, text, lines)


def _parse_note(data: bytes) -> tuple[bytes, tuple[Line, ...]]:
    if len(data) > MAX_NOTE:
        raise FormFault("note larger than 1 MiB")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise FormFault("note is not UTF-8") from fault
    if re.search(rb"[\x00-\x09\x0b-\x1f]", data):
        raise FormFault("control character in a note")
    split = data.rfind(b"\n\n")
    if split < 0 or not data.endswith(b"\n") or split + 2 == len(data):
        raise FormFault("note without signature lines")
    lines = data[split + 2 : -1].split(b"\n")
    if len(lines) > MAX_LINES:
        raise FormFault("more than 100 signature lines")
    return data[: split + 1], tuple(_parse_line(line) for line in lines)


def _parse_line(line: bytes) -> Line:
    dash = "— ".encode()
    if not line.startswith(dash):
        raise FormFault("not a signature line")
    name, _, encoded = line[len(dash) :].partition(b" ")
    if not name or "+" in name.decode() or not _SPACES.isdisjoint(map(ord, name.decode())):
        raise FormFault("not a key name")
    data = forms.base64_bytes(encoded)
    if len(data) < 5:
        raise FormFault("signature too short")
    return Line(name, data[:4], data[4:])
