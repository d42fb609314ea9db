"""Between the checks and the formula language, which is docs/formula.md in `formula.py`.

Without that file a bundle with formulas cannot be checked; that is an error of this program
(FormulasMissing), never a passed check.
"""

from __future__ import annotations

from typing import Any, Protocol

#: A number is decimal text; a list has decimal texts and None for gaps; None is a missing value.
Value = str | bool | list[str | None] | None


class FormulasMissing(RuntimeError):
    """The evaluator of formulas is not there."""


class FormulaFault(Exception):
    """A formula cannot be read, or ends in an error."""


class Formula(Protocol):
    """A formula that has been read."""

    canonical: bytes
    types: dict[str, str]

    def evaluate(self, inputs: dict[str, Value]) -> str:
        """The result as text."""


class _Parsed:
    """A formula of `formula.py` behind the calls that the checks make."""

    def __init__(self, module: Any, parsed: Any) -> None:
        self._module, self._parsed = module, parsed
        self.canonical: bytes = parsed.canonical
        self.types: dict[str, str] = parsed.types

    def evaluate(self, inputs: dict[str, Value]) -> str:
        try:
            return self._parsed.evaluate(inputs)
        except self._module.FormulaError as fault:
            raise FormulaFault(str(fault)) from fault


def parse(data: bytes) -> Formula:
    """Reads the text of a formula."""
    try:
        import formula
    except ModuleNotFoundError as fault:
        raise FormulasMissing("formula.py is missing: formulas cannot be checked") from fault
    try:
        return _Parsed(formula, formula.parse(data))
    except formula.FormulaError as fault:
        raise FormulaFault(str(fault)) from fault
