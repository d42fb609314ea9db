"""Small forms of sections 1, 2 and 5: hashes, numbers, times, objects with exact members."""

from __future__ import annotations

import base64
import binascii
import datetime
import re
from typing import Any

from canonical import SAFE
from faults import FormFault

_HEX = re.compile(r"[0-9a-f]{64}")
_SALT = re.compile(r"[0-9a-f]{32}")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_TIME = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})\.([0-9]{6})Z"
)


def exact(value: Any, *names: str) -> list[Any]:
    """The members of an object that has exactly these, in the order asked for."""
    if type(value) is not dict or len(value) != len(names):
        raise FormFault("not an object with exactly " + ", ".join(names))
    if any(name not in value for name in names):
        raise FormFault("not an object with exactly " + ", ".join(names))
    return [value[name] for name in names]


def text(value: Any) -> str:
    """A text."""
    if type(value) is not str:
        raise FormFault("not a text")
    return value


def text_or_null(value: Any) -> str | None:
    """A text or null."""
    return None if value is None else text(value)


def members(value: Any) -> dict[str, Any]:
    """An object of any members."""
    if type(value) is not dict:
        raise FormFault("not an object")
    return value


def array(value: Any) -> list[Any]:
    """An array."""
    if type(value) is not list:
        raise FormFault("not an array")
    return value


def whole(value: Any, least: int = 0) -> int:
    """A whole number that is not less than the least; true and false are none."""
    if type(value) is not int or not least <= value <= SAFE:
        raise FormFault("not a whole number from " + str(least))
    return value


def hex_hash(value: Any) -> str:
    """64 lower-case hexadecimal digits."""
    if type(value) is not str or not _HEX.fullmatch(value):
        raise FormFault("not 64 lower-case hexadecimal digits")
    return value


def salt(value: Any) -> bytes:
    """The 16 bytes of a salt, 32 lower-case hexadecimal digits."""
    if type(value) is not str or not _SALT.fullmatch(value):
        raise FormFault("not 32 lower-case hexadecimal digits")
    return bytes.fromhex(value)


def is_decimal(value: str) -> bool:
    """Whether a text is decimal text (section 1)."""
    if len(value) > 1002 or not _DECIMAL.fullmatch(value):
        return False
    if sum(c.isdigit() for c in value) > 1000:
        return False
    return not value.startswith("-") or any(c in "123456789" for c in value)


def time(value: Any) -> str:
    """A time text (section 1)."""
    match = _TIME.fullmatch(text(value))
    if not match:
        raise FormFault("not a time text")
    try:
        datetime.datetime(*map(int, match.groups()))
    except ValueError as fault:
        raise FormFault("no such time") from fault
    return value


def base64_bytes(value: bytes) -> bytes:
    """RFC 4648 section 4, and such that writing the bytes again gives the same text."""
    try:
        data = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError) as fault:
        raise FormFault("not Base64") from fault
    if base64.b64encode(data) != value:
        raise FormFault("not the Base64 that is written for these bytes")
    return data


def base64_hash(value: bytes) -> bytes:
    """A hash of 32 bytes in Base64."""
    data = base64_bytes(value)
    if len(data) != 32:
        raise FormFault("not a hash of 32 bytes")
    return data


def number(value: bytes) -> int:
    """A number in the lines of notes and proofs: decimal, no leading zeros, at most 2^53 - 1."""
    if not re.fullmatch(rb"0|[1-9][0-9]{0,15}", value) or int(value) > SAFE:
        raise FormFault("not a number without leading zeros up to 2^53 - 1")
    return int(value)


def ascending(values: list[str]) -> None:
    """Texts ascend by their UTF-8 bytes (the order of code points), none twice."""
    if any(a >= b for a, b in zip(values, values[1:])):
        raise FormFault("not ascending")
