"""JSON: the canonical form of section 1 (RFC 8785, narrowed) and the JSON of evidence (RFC 8259)."""

from __future__ import annotations

import json
import re
from typing import Any

SAFE = 2**53 - 1
DEPTH = 100


class JsonFault(Exception):
    """The bytes are not the JSON they should be."""


class NumberText(str):
    """A number of an evidence file that canonical JSON does not have, as it stands there."""


def read_any(data: bytes) -> Any:
    """Reads RFC 8259 JSON as section 6 wants it of evidence.

    Whole numbers within the safe range become int, every other number a NumberText.
    """
    return _read(data, _whole_or_text, NumberText)


def read_canonical(data: bytes) -> Any:
    """Reads canonical JSON; bytes that writing would not give again are refused."""
    value = _read_plain(data)
    if value is not None:
        return value
    value = _read(data, _whole_only, _no_fraction)
    if write(value) != data:
        raise JsonFault("not canonical")
    return value


def _read_plain(data: bytes) -> Any:
    """The quick way for most leaves of a journal; None where the slow way must decide.

    It writes with the library, which sorts names by code points and knows no limits; so what could
    differ (U+0000, characters beyond the BMP, depth) does not come here.
    """
    if b"\\u0000" in data or data.count(b"[") + data.count(b"{") > DEPTH:
        return None
    if not data.isascii() and _ASTRAL.search(data):
        return None
    try:
        value = _PLAIN_READER.decode(data.decode("utf-8"))
        return value if _PLAIN_WRITER.encode(value).encode("utf-8") == data else None
    except (ValueError, JsonFault):
        return None


def write(value: Any) -> bytes:
    """The canonical bytes of a value made of dict, list, str, int, bool and None."""
    parts: list[str] = []
    _write(value, parts, 1)
    text = "".join(parts)
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as fault:
        raise JsonFault("single surrogate") from fault


def _read(data: bytes, whole: Any, fraction: Any) -> Any:
    try:
        text = data.decode("utf-8")
        value = json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=whole,
            parse_float=fraction,
            parse_constant=_no_constant,
        )
    except JsonFault:
        raise
    except (ValueError, RecursionError) as fault:
        raise JsonFault(str(fault)) from fault
    _check(value)
    return value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise JsonFault("a name stands twice")
    return result


def _whole_or_text(token: str) -> int | NumberText:
    if token == "-0" or len(token) > 17 or abs(int(token)) > SAFE:
        return NumberText(token)
    return int(token)


def _whole_only(token: str) -> int:
    value = _whole_or_text(token)
    if isinstance(value, NumberText):
        raise JsonFault("number " + token[:40])
    return value


def _no_fraction(token: str) -> Any:
    raise JsonFault("number " + token[:40])


def _no_constant(token: str) -> Any:
    raise JsonFault("constant " + token)


_ASTRAL = re.compile(rb"[\xf0-\xff]")
_PLAIN_READER = json.JSONDecoder(
    parse_int=_whole_only, parse_float=_no_fraction, parse_constant=_no_constant
)
_PLAIN_WRITER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _check(value: Any) -> None:
    """Depth and single surrogates, without recursion (a value may be 900 deep here)."""
    level, layer = 0, [value]
    while layer:
        level += 1
        below: list[Any] = []
        for item in layer:
            if isinstance(item, dict):
                for name in item:
                    _check_text(name)
                below.extend(item.values())
            elif isinstance(item, list):
                below.extend(item)
            elif isinstance(item, str):
                _check_text(item)
        if level > DEPTH and any(isinstance(item, (dict, list)) for item in layer):
            raise JsonFault("too deep")
        layer = below


def _check_text(text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as fault:
        raise JsonFault("single surrogate") from fault


def _write(value: Any, parts: list[str], depth: int) -> None:
    if value is None:
        parts.append("null")
    elif value is True:
        parts.append("true")
    elif value is False:
        parts.append("false")
    elif type(value) is int:
        if abs(value) > SAFE:
            raise JsonFault("number out of range")
        parts.append(str(value))
    elif type(value) is str:
        parts.append(_text(value))
    elif depth > DEPTH:
        raise JsonFault("too deep")
    elif isinstance(value, list):
        _write_list(value, parts, depth)
    elif isinstance(value, dict):
        _write_object(value, parts, depth)
    else:
        raise JsonFault("no JSON value: " + type(value).__name__)


def _write_list(value: list[Any], parts: list[str], depth: int) -> None:
    parts.append("[")
    for place, item in enumerate(value):
        if place:
            parts.append(",")
        _write(item, parts, depth + 1)
    parts.append("]")


def _write_object(value: dict[str, Any], parts: list[str], depth: int) -> None:
    parts.append("{")
    for place, name in enumerate(sorted(value, key=_utf16)):
        if place:
            parts.append(",")
        parts.append(_text(name))
        parts.append(":")
        _write(value[name], parts, depth + 1)
    parts.append("}")


def _utf16(name: str) -> bytes:
    """RFC 8785 section 3.2.3 sorts names by their UTF-16 code units."""
    return name.encode("utf-16-be", "surrogatepass")


def _text(text: str) -> str:
    """RFC 8785 section 3.2.2.2; json escapes the same characters in the same way."""
    if "\x00" in text:
        raise JsonFault("U+0000")
    return json.dumps(text, ensure_ascii=False)
