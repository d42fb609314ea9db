"""The member `proof` of a payload: what a result rests on (section 6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import forms
import pointer
from faults import FormFault


@dataclass(frozen=True)
class Figure:
    """A computed figure with its sources as they stand, by the name of the input."""

    formula: str
    inputs: dict[str, dict[str, Any]]
    name: str
    value: str


@dataclass(frozen=True)
class Scope:
    """Kinds and filter of the entries that must not be left out."""

    kinds: frozenset[str]
    where: dict[str, Any]

    def holds(self, leaf: dict[str, Any]) -> bool:
        """Whether an open entry is in the scope."""
        return leaf["kind"] in self.kinds and pointer.fits(leaf, self.where)


@dataclass(frozen=True)
class Claim:
    """Leaves and evidence (hash and size) that a result rests on, its figures and scope."""

    basis: list[str]
    evidence: list[tuple[str, int]]
    figures: list[Figure]
    scope: Scope | None


def parse(value: Any) -> Claim:
    """Reads the member `proof`."""
    basis, evidence, figures, scope = forms.exact(value, "basis", "evidence", "figures", "scope")
    leaves = [forms.hex_hash(item) for item in forms.array(basis)]
    forms.ascending(leaves)
    parsed = [_figure(item) for item in forms.array(figures)]
    if len({figure.name for figure in parsed}) != len(parsed):
        raise FormFault("a figure's name stands twice")
    return Claim(leaves, _evidence(forms.array(evidence)), parsed, _scope(scope))


def _evidence(items: list[Any]) -> list[tuple[str, int]]:
    pieces = []
    for item in items:
        name, sha256, size = forms.exact(item, "name", "sha256", "size")
        forms.text(name)
        pieces.append((forms.hex_hash(sha256), forms.whole(size)))
    forms.ascending([sha256 for sha256, _ in pieces])
    return pieces


def _figure(value: Any) -> Figure:
    formula, inputs, name, result = forms.exact(value, "formula", "inputs", "name", "value")
    for source in forms.members(inputs).values():
        _check_source(source)
    return Figure(forms.hex_hash(formula), inputs, forms.text(name), forms.text(result))


def _check_source(value: Any) -> None:
    """One of the forms of the table of sources."""
    names = set(forms.members(value))
    if names == {"text"}:
        forms.text(value["text"])
        return
    places = names & {"leaf", "evidence"}
    rest = names - places
    if len(places) != 1 or rest not in ({"pointer"}, {"pointer", "where"}, {"pointer", "pick", "where"}):
        raise FormFault("no such source")
    forms.hex_hash(value[places.pop()])
    pointer.check(forms.text(value["pointer"]))
    if "pick" in value:
        pointer.check(forms.text(value["pick"]))
    if "where" in value:
        pointer.check_where(value["where"])


def _scope(value: Any) -> Scope | None:
    if value is None:
        return None
    kinds, where = forms.exact(value, "kinds", "where")
    names = [forms.text(item) for item in forms.array(kinds)]
    forms.ascending(names)
    return Scope(frozenset(names), pointer.check_where(where))
