"""What is asked of a check, and what is known while it runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import bundle as bundles
import closure
import formulas
import note
import policy as policies
from faults import ALTERED, NO_ANCHOR, UNREADABLE, Fault
from journal import Journal


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


def altered(where: str) -> Fault:
    """Code 2."""
    return Fault(ALTERED, where, f"{where} was altered", f"{where} 已被改动")


def no_form(where: str, reason: str) -> Fault:
    """Code 4."""
    return Fault(UNREADABLE, where, f"{where} cannot be read: {reason}", f"无法读取 {where}：{reason}")


def no_anchor(where: str, en: str, zh: str) -> Fault:
    """Code 5."""
    return Fault(NO_ANCHOR, where, en, zh)
