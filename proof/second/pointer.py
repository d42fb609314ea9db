"""RFC 6901 pointers, and the filter `where` of section 6."""

from __future__ import annotations

import re
from typing import Any

from faults import FormFault

#: What a pointer gives that points at nothing.
NOTHING = object()
_ESCAPE = re.compile(r"~(?![01])")
_INDEX = re.compile(r"0|[1-9][0-9]{0,15}")


def check(text: str) -> str:
    """A text that is a pointer by its grammar."""
    if (text and not text.startswith("/")) or _ESCAPE.search(text):
        raise FormFault("not a pointer")
    return text


def find(value: Any, text: str) -> Any:
    """What stands at the pointer, or NOTHING."""
    for raw in text.split("/")[1:]:
        token = raw.replace("~1", "/").replace("~0", "~")
        if type(value) is dict:
            value = value.get(token, NOTHING)
        elif type(value) is list and _INDEX.fullmatch(token):
            value = value[int(token)] if int(token) < len(value) else NOTHING
        else:
            return NOTHING
        if value is NOTHING:
            return NOTHING
    return value


def fits(value: Any, where: dict[str, Any]) -> bool:
    """Whether at each pointer stands the value it names, of the same type."""
    return all(_same(find(value, text), wanted) for text, wanted in where.items())


def _same(found: Any, wanted: Any) -> bool:
    return type(found) is type(wanted) and found == wanted


def check_where(value: Any) -> dict[str, Any]:
    """The form of `where`: pointers to texts, whole numbers, booleans or null."""
    if type(value) is not dict:
        raise FormFault("where is not an object")
    for text, wanted in value.items():
        check(text)
        if type(wanted) not in (str, int, bool, type(None)):
            raise FormFault("where compares texts, whole numbers, booleans and null")
    return value
