"""Between the checks and the formula language, which is docs/formula.md in `formula.py`.

Without that file a bundle with formulas cannot be checked: then the import below fails, loudly.
"""

from __future__ import annotations

import datetime
import re
from fractions import Fraction
from typing import Any

import formula

#: A number is decimal text; a list has decimal texts and None for gaps; None is a missing value.
Value = str | bool | list[str | None] | None

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class FormulaFault(Exception):
    """A formula cannot be read, or ends in an error."""


class Formula:
    """A formula that has been read: its canonical bytes and the type of each input."""

    def __init__(self, data: bytes) -> None:
        try:
            self._parsed = formula.Formula(data.decode("utf-8"))
        except (formula.FormulaError, UnicodeDecodeError) as fault:
            raise FormulaFault(str(fault)) from fault
        self.canonical: bytes = self._parsed.canonical_text.encode("utf-8")
        self.types: dict[str, str] = dict(self._parsed.inputs())

    def evaluate(self, inputs: dict[str, Value]) -> str:
        """The result as formula.md section 9 writes it."""
        given = {name: self._given(name, value) for name, value in inputs.items()}
        try:
            return self._parsed.evaluate(given)
        except formula.FormulaError as fault:
            raise FormulaFault(str(fault)) from fault

    def _given(self, name: str, value: Value) -> tuple[str, Any]:
        kind = self.types.get(name, "")
        if value is None:
            return "missing", None
        if kind == "number":
            return kind, Fraction(str(value))
        if kind == "date":
            return kind, _date(str(value))
        if isinstance(value, list):
            return kind, [None if item is None else Fraction(item) for item in value]
        return kind, value


def _date(text: str) -> datetime.date:
    if not _DATE.fullmatch(text):
        raise FormulaFault("not a date: " + text[:40])
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as fault:
        raise FormulaFault("no such date: " + text) from fault
