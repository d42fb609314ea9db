"""Checks 2 to 5: what is in a bundle, by itself and in the tree of its checkpoint."""

from __future__ import annotations

import hashlib
from typing import Any

import bundle as bundles
import entry
import formulas
import tree
from faults import NOT_IN_LOG, UNREADABLE, Fault, FormFault
from state import Run, altered, no_form


def check_container(state: Run) -> None:
    """Check 2."""
    if state.request.bundle is None:
        raise Fault(UNREADABLE, "bundle", "the bundle cannot be read", "验证包无法读取")
    state.bundle = bundles.read(state.request.bundle)


def check_evidence(state: Run) -> None:
    """Check 3."""
    for piece in state.read.manifest.evidence.values():
        if piece.held:
            data = state.read.files["evidence/" + piece.sha256]
            if len(data) != piece.size or hashlib.sha256(data).hexdigest() != piece.sha256:
                raise altered("evidence " + piece.sha256)


def check_leaves(state: Run) -> None:
    """Check 4."""
    read = state.read
    for index, leaf in read.manifest.leaves.items():
        data = read.entry(index)
        if tree.leaf_hash(data).hex() != leaf:
            raise altered(f"leaf {index}")
        state.leaves[index] = value = read_entry(index, data)
        if index == read.manifest.result and not entry.is_open(value):
            raise no_form(f"leaf {index}", "the result is a closed entry")
    for sha256 in read.manifest.formulas:
        state.formulas[sha256] = _formula(sha256, read.files[f"formulas/{sha256}.txt"])
    for index in sorted(read.disclosed):
        _check_disclosed(index, state.leaves[index], *read.disclosed[index])


def read_entry(index: int, data: bytes) -> dict[str, Any]:
    """The entry that a leaf is; code 4 where it is none."""
    try:
        return entry.parse(data)
    except FormFault as fault:
        raise no_form(f"leaf {index}", str(fault)) from fault


def _formula(sha256: str, data: bytes) -> formulas.Formula:
    where = "formula " + sha256
    if hashlib.sha256(data).hexdigest() != sha256:
        raise altered(where)
    try:
        formula = formulas.Formula(data)
    except formulas.FormulaFault as fault:
        raise altered(where) from fault
    if formula.canonical != data:
        raise altered(where)
    return formula


def _check_disclosed(index: int, leaf: dict[str, Any], body: Any, salt: bytes) -> None:
    if entry.commitment(salt, body) != leaf["closed"]:
        raise altered(f"leaf {index}")
    try:
        entry.check_body(body, entry.is_open(leaf))
    except FormFault as fault:
        raise no_form(f"leaf {index}", str(fault)) from fault


def check_inclusion(state: Run) -> None:
    """Check 5."""
    read = state.read
    size, root = read.checkpoint.size, read.checkpoint.root
    for index, leaf in read.manifest.leaves.items():
        if not tree.includes(bytes.fromhex(leaf), index, size, read.proofs[index], root):
            raise Fault(
                NOT_IN_LOG,
                f"leaf {index}",
                f"leaf {index} is not in the log of the checkpoint",
                f"第 {index} 条不在该检查点的日志中",
            )
