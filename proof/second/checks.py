"""The nine checks of section 7, in their order."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import bundle as bundles
import closure
import entry
import figures
import formulas
import note
import policy as policies
import tree
from claim import Scope
from faults import (
    ALTERED, INCOMPLETE, NO_ANCHOR, NOT_IN_LOG, UNREADABLE, Fault, FormFault,
)  # fmt: skip
from journal import Journal

CHECKS = (
    "policy", "container", "evidence", "leaves", "inclusion", "signature",
    "older checkpoint", "figures", "journal",
)  # fmt: skip


@dataclass
class Request:
    """What is to be checked; None for a file that is missing or was not given."""

    bundle: bytes | None
    policy: bytes | None
    since_given: bool = False
    since: bytes | None = None
    journal: Path | None = None
    deep: bool = False


@dataclass
class Run:
    """One check of one bundle: what is known so far, and what came of it."""

    request: Request
    checks: list[dict[str, str]] = field(default_factory=list)
    fault: Fault | None = None
    policy: policies.Policy = field(default_factory=policies.Policy)
    bundle: bundles.Bundle | None = None
    leaves: dict[int, dict[str, Any]] = field(default_factory=dict)
    formulas: dict[str, formulas.Formula] = field(default_factory=dict)
    closure: closure.Closure | None = None
    figures: list[dict[str, str]] = field(default_factory=list)
    unchecked: dict[str, list[note.Key]] = field(default_factory=dict)
    _journal: Journal | None = None

    @property
    def read(self) -> bundles.Bundle:
        """The bundle, once check 2 held."""
        assert self.bundle is not None
        return self.bundle

    @property
    def claims(self) -> closure.Closure:
        """The closure, once check 8 walked it."""
        assert self.closure is not None
        return self.closure

    @property
    def journal(self) -> Journal:
        """The journal that was given, as far as the checkpoint."""
        if self._journal is None:
            assert self.request.journal is not None
            self._journal = Journal(self.request.journal, self.read.checkpoint.size)
        return self._journal


def run(request: Request) -> Run:
    """Makes the checks up to the first fault."""
    state = Run(request)
    try:
        _open(state)
        for name, check in _LATER:
            _make(state, name, lambda: check(state))
    except Fault as fault:
        state.fault = fault
    return state


def _open(state: Run) -> None:
    """Checks 1 and 2: the policy needs the origin, which needs the container."""
    unreadable: Fault | None = None

    def look() -> None:
        nonlocal unreadable
        _check_policy_file(state)
        try:
            _check_container(state)
        except Fault as fault:
            unreadable = fault
            return
        if not state.policy.names_log(state.read.checkpoint.origin):
            raise _no_anchor("policy", "the policy names no log of this origin", "信任策略未列出该日志")

    _make(state, "policy", look)
    _make(state, "container", lambda: _raise(unreadable))


def _make(state: Run, name: str, check: Callable[[], bool | None]) -> None:
    """Makes one check and notes its outcome; a check that was skipped gives True."""
    outcome = "failed"
    try:
        outcome = "skipped" if check() else "held"
    finally:
        state.checks.append({"check": name, "outcome": outcome})


def _raise(fault: Fault | None) -> None:
    if fault is not None:
        raise fault


def _check_policy_file(state: Run) -> None:
    if state.request.policy is None:
        raise _no_anchor("policy", "there is no policy file", "没有信任策略文件")
    try:
        state.policy = policies.parse(state.request.policy)
    except FormFault as fault:
        raise _no_anchor(
            "policy", f"the policy cannot be read: {fault}", f"信任策略无法读取：{fault}"
        ) from fault


def _check_container(state: Run) -> None:
    if state.request.bundle is None:
        raise Fault(UNREADABLE, "bundle", "the bundle cannot be read", "验证包无法读取")
    state.bundle = bundles.read(state.request.bundle)


def _check_evidence(state: Run) -> None:
    for piece in state.read.manifest.evidence.values():
        if piece.held:
            data = state.read.files["evidence/" + piece.sha256]
            if len(data) != piece.size or hashlib.sha256(data).hexdigest() != piece.sha256:
                raise _altered("evidence " + piece.sha256)


def _check_leaves(state: Run) -> None:
    read = state.read
    for index, leaf in read.manifest.leaves.items():
        data = read.entry(index)
        if tree.leaf_hash(data).hex() != leaf:
            raise _altered(f"leaf {index}")
        state.leaves[index] = value = _entry(index, data)
        if index == read.manifest.result and not entry.is_open(value):
            raise _no_form(f"leaf {index}", "the result is a closed entry")
    for sha256 in read.manifest.formulas:
        state.formulas[sha256] = _formula(sha256, read.files[f"formulas/{sha256}.txt"])
    for index in sorted(read.disclosed):
        _check_disclosed(index, state.leaves[index], *read.disclosed[index])


def _entry(index: int, data: bytes) -> dict[str, Any]:
    try:
        return entry.parse(data)
    except FormFault as fault:
        raise _no_form(f"leaf {index}", str(fault)) from fault


def _formula(sha256: str, data: bytes) -> formulas.Formula:
    where = "formula " + sha256
    if hashlib.sha256(data).hexdigest() != sha256:
        raise _altered(where)
    try:
        formula = formulas.parse(data)
    except formulas.FormulaFault as fault:
        raise _altered(where) from fault
    if formula.canonical != data:
        raise _altered(where)
    return formula


def _check_disclosed(index: int, leaf: dict[str, Any], body: Any, salt: bytes) -> None:
    if entry.commitment(salt, body) != leaf["closed"]:
        raise _altered(f"leaf {index}")
    try:
        entry.check_body(body, entry.is_open(leaf))
    except FormFault as fault:
        raise _no_form(f"leaf {index}", str(fault)) from fault


def _check_inclusion(state: Run) -> None:
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


def _check_signature(state: Run) -> None:
    verdict = state.policy.judge(state.read.checkpoint)
    state.unchecked["checkpoint"] = verdict.unchecked
    if verdict.failed:
        raise _altered("checkpoint")
    if not verdict.log:
        raise _no_anchor("checkpoint", "no key of the log verifies", "没有可验证的日志签名")
    if not verdict.quorum:
        raise _no_anchor("checkpoint", "the quorum of witnesses is not met", "见证人数未达到要求")


def _check_since(state: Run) -> bool:
    if not state.request.since_given:
        return True
    old, new = _since(state), state.read.checkpoint
    if old.size > new.size:
        raise Fault(ALTERED, "since", "the log was cut: it once was longer", "日志被截短")
    if old.size == new.size or old.size == 0:
        if old.root != (new.root if old.size == new.size else tree.EMPTY_ROOT):
            raise _altered("since")
        return False
    if not _extends(state, old, new):
        raise Fault(ALTERED, "since", "the log does not extend the older one", "日志不是旧日志的延续")
    return False


def _since(state: Run) -> note.Checkpoint:
    try:
        old = note.parse_checkpoint(state.request.since or b"")
    except FormFault as fault:
        raise _no_form("since", str(fault)) from fault
    if old.origin != state.read.checkpoint.origin:
        raise _no_anchor("since", "the older checkpoint is of another log", "旧检查点属于另一日志")
    verdict = state.policy.judge(old)
    state.unchecked["since"] = verdict.unchecked
    if verdict.failed or not verdict.log:
        raise _no_anchor("since", "the older checkpoint is not signed by the log", "旧检查点签名无效")
    return old


def _extends(state: Run, old: note.Checkpoint, new: note.Checkpoint) -> bool:
    proof = state.read.consistency.get(old.size)
    if proof is not None:
        return tree.extends(old.size, old.root, new.size, new.root, proof)
    if state.request.journal is not None:
        try:
            hashes = state.journal.leaf_hashes()
        except Fault:
            hashes = None
        if hashes is not None:
            return tree.root(hashes[: old.size]) == old.root and tree.root(hashes) == new.root
    raise _no_anchor("since", "there is no proof of consistency", "没有一致性证明")


def _check_figures(state: Run) -> None:
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


def _check_journal(state: Run) -> bool:
    if state.request.journal is None:
        return True
    read, root = state.read, state.journal.check()
    hashes = state.journal.leaf_hashes()
    for index, leaf in read.manifest.leaves.items():
        if hashes[index].hex() != leaf:
            raise _altered(f"leaf {index}")
    if root != read.checkpoint.root:
        raise _altered("checkpoint")
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
        leaf = _entry(index, data)
        if entry.is_open(leaf) and scope.holds(leaf) and hashes[index].hex() not in basis:
            raise Fault(
                INCOMPLETE,
                f"leaf {index}",
                f"leaf {index} is in the scope of leaf {result} and was left out",
                f"第 {index} 条在第 {result} 条的统计范围内，却被遗漏",
            )


def _altered(where: str) -> Fault:
    return Fault(ALTERED, where, f"{where} was altered", f"{where} 已被改动")


def _no_form(where: str, reason: str) -> Fault:
    return Fault(UNREADABLE, where, f"{where} cannot be read: {reason}", f"无法读取 {where}：{reason}")


def _no_anchor(where: str, en: str, zh: str) -> Fault:
    return Fault(NO_ANCHOR, where, en, zh)


_LATER: tuple[tuple[str, Callable[[Run], bool | None]], ...] = tuple(
    zip(
        CHECKS[2:],
        (
            _check_evidence, _check_leaves, _check_inclusion, _check_signature,
            _check_since, _check_figures, _check_journal,
        ),
    )
)  # fmt: skip


def root_text(state: Run) -> str:
    """The root of the checkpoint in Base64."""
    return base64.b64encode(state.read.checkpoint.root).decode()
