"""Leaves as entries, and commitments (section 2)."""

from __future__ import annotations

import hashlib
import re
from typing import Any

import canonical
import forms
from faults import FormFault

MAX_LEAF = 65_535
_KIND = re.compile(r"[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)*")
_CLOSED = re.compile(rb'\{"closed":"[0-9a-f]{64}","v":1\}')

_SHARED = {
    "at": forms.time,
    "id": lambda value: forms.whole(value, 1),
    "kind": lambda value: _kind(value),
    "observed": forms.time,
    "organisation": forms.text_or_null,
    "payload": forms.members,
    "post": forms.text_or_null,
    "version": lambda value: forms.whole(value, 1),
}
_PRIVATE = dict.fromkeys(("actor", "onBehalfOf", "request"), forms.text_or_null)
_SEALED = {"closed": forms.hex_hash, "v": lambda value: _one(value)}
_OPEN = {**_SHARED, **_SEALED}
_WHOLE_BODY = {**_SHARED, **_PRIVATE}


def parse(data: bytes) -> dict[str, Any]:
    """Reads the data of a leaf; what is no entry is a fault of form."""
    if len(data) > MAX_LEAF:
        raise FormFault("leaf longer than 65,535 bytes")
    try:
        value = canonical.read_canonical(data)
    except canonical.JsonFault as fault:
        raise FormFault("leaf is not canonical JSON: " + str(fault)) from fault
    _fit(value, _OPEN if is_open(value) else _SEALED)
    return value


def is_open(value: Any) -> bool:
    """Whether a leaf tells more than its commitment."""
    return type(value) is dict and len(value) > 2


def is_plainly_closed(data: bytes) -> bool:
    """Whether these bytes are a closed entry, told without reading them as JSON."""
    return _CLOSED.fullmatch(data) is not None


def commitment(salt: bytes, body: Any) -> str:
    """SHA-256 of salt and canonical body."""
    return hashlib.sha256(salt + canonical.write(body)).hexdigest()


def check_body(body: Any, opened: bool) -> None:
    """The form of a disclosed body, of an open entry or of a closed one."""
    _fit(body, _PRIVATE if opened else _WHOLE_BODY)


def _fit(value: Any, form: dict[str, Any]) -> None:
    for read, member in zip(form.values(), forms.exact(value, *form)):
        read(member)


def _kind(value: Any) -> str:
    if not _KIND.fullmatch(forms.text(value)):
        raise FormFault("a kind is dotted lower-case words")
    return value


def _one(value: Any) -> int:
    if type(value) is not int or value != 1:
        raise FormFault("v is not 1")
    return value
