"""Checks 8 and 9: figures, and that nothing was left out."""

from __future__ import annotations

from typing import Any

import closure
import entry
import figures
from claim import Scope
from contents import read_entry
from faults import INCOMPLETE, Fault
from state import Run, altered


def check_figures(state: Run) -> None:
    """Check 8."""
    read = state.read
    state.closure = closure.walk(read, state.leaves)
    sources = figures.Sources(lambda leaf: _document(state, leaf), lambda sha: _held(state, sha))
    claims = [state.closure.claims[read.manifest.result]]
    if state.request.deep:
        claims += [claim for _, claim in state.closure.others(read.manifest.result)]
    for claim in claims:
        for figure in claim.figures if claim else []:
            figures.check(figure, state.formulas[figure.formula], sources)
            state.figures.append({"name": figure.name, "value": figure.value})


def _document(state: Run, leaf: str) -> Any:
    """The data of an open leaf, or the disclosed body of a closed one."""
    index = state.read.manifest.indexes.get(leaf)
    if index is None:
        return None
    value = state.leaves[index]
    return value if entry.is_open(value) else state.read.disclosed.get(index, (None,))[0]


def _held(state: Run, sha256: str) -> bytes | None:
    return state.read.files.get("evidence/" + sha256)


def check_journal(state: Run) -> bool:
    """Check 9; True where no journal was given."""
    if state.request.journal is None:
        return True
    read, root = state.read, state.journal.check()
    hashes = state.journal.leaf_hashes()
    for index, leaf in read.manifest.leaves.items():
        if hashes[index].hex() != leaf:
            raise altered(f"leaf {index}")
    if root != read.checkpoint.root:
        raise altered("checkpoint")
    result = read.manifest.result
    claims = [(result, state.claims.claims[result])]
    if state.request.deep:
        claims += state.claims.others(result)
    for index, claim in claims:
        if claim and claim.scope:
            _check_scope(state, index, claim.scope, set(claim.basis))
    return False


def _check_scope(state: Run, result: int, scope: Scope, basis: set[str]) -> None:
    hashes = state.journal.leaf_hashes()
    for index, data in state.journal.leaves(result):
        if entry.is_plainly_closed(data):
            continue
        leaf = read_entry(index, data)
        if entry.is_open(leaf) and scope.holds(leaf) and hashes[index].hex() not in basis:
            raise Fault(
                INCOMPLETE,
                f"leaf {index}",
                f"leaf {index} is in the scope of leaf {result} and was left out",
                f"第 {index} 条在第 {result} 条的统计范围内，却被遗漏",
            )
