"""Figures are computed again from their sources (section 6)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import canonical
import forms
import pointer
from claim import Figure
from faults import ARITHMETIC, INCOMPLETE, Fault
from formulas import Formula, FormulaFault, Value


class Sources:
    """Where the values of a figure come from; both calls give None for what is not there."""

    def __init__(
        self, leaf: Callable[[str], Any], evidence: Callable[[str], bytes | None]
    ) -> None:
        self._leaf, self._evidence = leaf, evidence
        self._documents: dict[str, Any] = {}

    def document(self, figure: Figure, source: dict[str, Any]) -> Any:
        """The JSON value that a source points into."""
        if "leaf" in source:
            value = self._leaf(source["leaf"])
            if value is None:
                raise _incomplete(figure, "leaf " + source["leaf"])
            return value
        sha256 = source["evidence"]
        if sha256 not in self._documents:
            data = self._evidence(sha256)
            if data is None:
                raise _incomplete(figure, "evidence " + sha256)
            self._documents[sha256] = _parse(figure, sha256, data)
        return self._documents[sha256]


def check(figure: Figure, formula: Formula, sources: Sources) -> None:
    """Computes the figure and compares it with its value."""
    inputs: dict[str, Value] = {}
    for name in sorted(figure.inputs):
        kind = formula.types.get(name, "")
        inputs[name] = _value(figure, kind, figure.inputs[name], sources)
    try:
        result = formula.evaluate(inputs)
    except FormulaFault as fault:
        raise _arithmetic(figure, str(fault)) from fault
    if result != figure.value:
        raise _arithmetic(figure, f"{result} instead of {figure.value}"[:200])


def _value(figure: Figure, kind: str, source: dict[str, Any], sources: Sources) -> Value:
    if "text" in source:
        if kind not in ("text", "date"):
            raise _arithmetic(figure, "a text for an input of another type")
        return source["text"]
    document = sources.document(figure, source)
    found = pointer.find(document, source["pointer"])
    if "where" in source:
        return _list(figure, kind, source, found)
    if found is pointer.NOTHING or found is None:
        return None
    return _single(figure, kind, found)


def _single(figure: Figure, kind: str, found: Any) -> Value:
    if kind == "number":
        return _number(figure, found)
    if kind == "boolean" and type(found) is bool:
        return found
    if kind in ("text", "date") and type(found) is str:
        return found
    raise _arithmetic(figure, "a value that the input does not take")


def _list(figure: Figure, kind: str, source: dict[str, Any], found: Any) -> Value:
    if kind != "list":
        raise _arithmetic(figure, "a list for an input of another type")
    if type(found) is not list:
        raise _arithmetic(figure, "no array at the pointer")
    chosen = [item for item in found if pointer.fits(item, source["where"])]
    if "pick" not in source:
        return ["1"] * len(chosen)
    picked = [pointer.find(item, source["pick"]) for item in chosen]
    return [
        None if item is None or item is pointer.NOTHING else _number(figure, item)
        for item in picked
    ]


def _number(figure: Figure, found: Any) -> str:
    """A number as decimal text, from decimal text, a whole number, or a number of evidence."""
    if type(found) is int:
        return str(found)
    if type(found) in (str, canonical.NumberText) and forms.is_decimal(found):
        return str(found)
    raise _arithmetic(figure, "a value that is no number")


def _parse(figure: Figure, sha256: str, data: bytes) -> Any:
    try:
        return canonical.read_any(data)
    except canonical.JsonFault as fault:
        raise _arithmetic(figure, f"evidence {sha256} is not JSON") from fault


def _arithmetic(figure: Figure, reason: str) -> Fault:
    return Fault(
        ARITHMETIC,
        "figure " + figure.name,
        f"the figure {figure.name} does not follow from its inputs: {reason}",
        f"数值“{figure.name}”与其输入不符：{reason}",
    )


def _incomplete(figure: Figure, what: str) -> Fault:
    return Fault(
        INCOMPLETE,
        "figure " + figure.name,
        f"the figure {figure.name} needs {what}, which cannot be looked at",
        f"数值“{figure.name}”所需的 {what} 无法查看",
    )
