"""The closure of a result (section 6): what must be in the bundle, and nothing else may be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import claim
import entry
from bundle import Bundle
from faults import INCOMPLETE, UNREADABLE, Fault, FormFault


@dataclass
class Closure:
    """Entries of the closure in the order found, with their claims where they have one."""

    claims: dict[int, claim.Claim | None]

    def others(self, result: int) -> list[tuple[int, claim.Claim]]:
        """By index, what `--deep` looks at besides the result."""
        return sorted((i, c) for i, c in self.claims.items() if c and i != result)


def walk(bundle: Bundle, leaves: dict[int, dict[str, Any]]) -> Closure:
    """Follows the basis from the result, first come first served."""
    indexes = bundle.manifest.indexes
    queue, claims = [bundle.manifest.result], {}
    seen = set(queue)
    for index in queue:
        parsed = claims[index] = _claim(index, leaves[index])
        if parsed is None:
            continue
        for leaf in parsed.basis:
            if leaf not in indexes:
                raise _missing(f"leaf {index}", "leaf " + leaf)
            if indexes[leaf] not in seen:
                seen.add(indexes[leaf])
                queue.append(indexes[leaf])
        _check_named(bundle, parsed)
    _check_unnamed(bundle, claims)
    return Closure(claims)


def _claim(index: int, leaf: dict[str, Any]) -> claim.Claim | None:
    if not entry.is_open(leaf) or "proof" not in leaf["payload"]:
        return None
    try:
        return claim.parse(leaf["payload"]["proof"])
    except FormFault as fault:
        raise Fault(
            UNREADABLE,
            f"leaf {index}",
            f"the proof of leaf {index} is not of its form: {fault}",
            f"第 {index} 条的 proof 格式不符：{fault}",
        ) from fault


def _check_named(bundle: Bundle, parsed: claim.Claim) -> None:
    for sha256, size in parsed.evidence:
        piece = bundle.manifest.evidence.get(sha256)
        if piece is None or piece.size != size:
            raise _missing("evidence " + sha256, "evidence " + sha256)
    for figure in parsed.figures:
        if figure.formula not in bundle.manifest.formulas:
            raise _missing("formula " + figure.formula, "formula " + figure.formula)


def _check_unnamed(bundle: Bundle, claims: dict[int, claim.Claim | None]) -> None:
    there = [one for one in claims.values() if one]
    evidence = {sha256 for one in there for sha256, _ in one.evidence}
    formulas = {figure.formula for one in there for figure in one.figures}
    _first_unnamed("leaf", bundle.manifest.leaves, claims)
    _first_unnamed("evidence", bundle.manifest.evidence, evidence)
    _first_unnamed("formula", bundle.manifest.formulas, formulas)


def _first_unnamed(kind: str, there: Iterable[Any], named: Any) -> None:
    for item in there:
        if item not in named:
            raise Fault(
                UNREADABLE,
                f"{kind} {item}",
                f"nothing names the {kind} {item} of the bundle",
                f"包中的 {kind} {item} 未被任何内容引用",
            )


def _missing(where: str, what: str) -> Fault:
    return Fault(
        INCOMPLETE, where, f"{what} is missing in the bundle", f"包中缺少 {what}"
    )
