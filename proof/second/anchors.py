"""Checks 1, 6 and 7: what a checkpoint hangs on outside the bundle."""

from __future__ import annotations

import note
import policy as policies
import tree
from faults import ALTERED, Fault, FormFault
from state import Run, altered, no_anchor, no_form


def check_policy_file(state: Run) -> None:
    """Check 1, without the origin."""
    if state.request.policy is None:
        raise no_anchor("policy", "there is no policy file", "没有信任策略文件")
    try:
        state.policy = policies.parse(state.request.policy)
    except FormFault as fault:
        raise no_anchor(
            "policy", f"the policy cannot be read: {fault}", f"信任策略无法读取：{fault}"
        ) from fault


def check_signature(state: Run) -> None:
    """Check 6."""
    verdict = state.policy.judge(state.read.checkpoint)
    state.unchecked["checkpoint"] = verdict.unchecked
    if verdict.failed:
        raise altered("checkpoint")
    if not verdict.log:
        raise no_anchor("checkpoint", "no key of the log verifies", "没有可验证的日志签名")
    if not verdict.quorum:
        raise no_anchor("checkpoint", "the quorum of witnesses is not met", "见证人数未达到要求")


def check_since(state: Run) -> bool:
    """Check 7; True where no older checkpoint was given."""
    if not state.request.since_given:
        return True
    old, new = _since(state), state.read.checkpoint
    if old.size > new.size:
        raise Fault(ALTERED, "since", "the log was cut: it once was longer", "日志被截短")
    if old.size == new.size or old.size == 0:
        if old.root != (new.root if old.size == new.size else tree.EMPTY_ROOT):
            raise altered("since")
        return False
    if not _extends(state, old, new):
        raise Fault(ALTERED, "since", "the log does not extend the older one", "日志不是旧日志的延续")
    return False


def _since(state: Run) -> note.Checkpoint:
    try:
        old = note.parse_checkpoint(state.request.since or b"")
    except FormFault as fault:
        raise no_form("since", str(fault)) from fault
    if old.origin != state.read.checkpoint.origin:
        raise no_anchor("since", "the older checkpoint is of another log", "旧检查点属于另一日志")
    verdict = state.policy.judge(old)
    state.unchecked["since"] = verdict.unchecked
    if verdict.failed or not verdict.log:
        raise no_anchor("since", "the older checkpoint is not signed by the log", "旧检查点签名无效")
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
    raise no_anchor("since", "there is no proof of consistency", "没有一致性证明")
