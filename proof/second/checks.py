"""The nine checks of section 7, in their order."""

from __future__ import annotations

from collections.abc import Callable

from anchors import check_policy_file, check_signature, check_since
from contents import check_container, check_evidence, check_inclusion, check_leaves
from faults import Fault
from results import check_figures, check_journal
from state import Request, Run, no_anchor

_LATER: tuple[tuple[str, Callable[[Run], bool | None]], ...] = (
    ("evidence", check_evidence),
    ("leaves", check_leaves),
    ("inclusion", check_inclusion),
    ("signature", check_signature),
    ("older checkpoint", check_since),
    ("figures", check_figures),
    ("journal", check_journal),
)


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
        check_policy_file(state)
        try:
            check_container(state)
        except Fault as fault:
            unreadable = fault
            return
        if not state.policy.names_log(state.read.checkpoint.origin):
            raise no_anchor("policy", "the policy names no log of this origin", "策略未列出该日志")

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
