"""The answer of section 9, as JSON and as lines for people."""

from __future__ import annotations

import base64
from typing import Any

import entry
from state import Run
from faults import NAMES

Words = dict[str, str]


def of(run: Run) -> dict[str, Any]:
    """The answer as an object."""
    code = run.fault.code if run.fault else 0
    read = run.bundle
    return {
        "code": code,
        "name": NAMES[code],
        "checks": run.checks,
        "where": run.fault.where if run.fault else None,
        "origin": read.checkpoint.origin if read else None,
        "size": read.checkpoint.size if read else None,
        "root": base64.b64encode(read.checkpoint.root).decode() if read else None,
        "result": read.manifest.result if read else None,
        "subject": read.manifest.subject if read else None,
        "figures": run.figures,
        "message": _message(run),
        "notCovered": not_covered(run),
    }


def _message(run: Run) -> Words:
    if run.fault:
        return _words(run.fault.en, run.fault.zh)
    result = run.read.manifest.result
    return _words(
        f"PASS: entry {result} stands in the log of this checkpoint and what was checked holds",
        f"通过：第 {result} 条在该检查点的日志中，所检查的内容均成立",
    )


def not_covered(run: Run) -> list[Words]:
    """What this check does not show, in words."""
    told: list[Words] = []
    if run.bundle is not None:
        told += _signatures(run) + _content(run)
    told += _not_given(run)
    told.append(_words("The time in an entry is the log's own word.", "条目中的时间仅为日志自述。"))
    told.append(
        _words(
            "Nothing shows what was never written into the journal.",
            "从未写入日志的内容无从得知。",
        )
    )
    return told


def _not_given(run: Run) -> list[Words]:
    told = []
    if not run.request.since_given:
        told.append(
            _words(
                "No older checkpoint was given: a log that was rewritten before would not be seen.",
                "未提供旧检查点：无法发现此前日志是否被重写。",
            )
        )
    if run.request.journal is None:
        told.append(_no_journal(run))
    return told


def _no_journal(run: Run) -> Words:
    claim = run.closure.claims.get(run.read.manifest.result) if run.closure else None
    if claim and claim.scope:
        kinds = ", ".join(sorted(claim.scope.kinds))
        return _words(
            f"No journal was given: an entry left out of the scope ({kinds}) would not be seen.",
            f"未提供公开日志：统计范围（{kinds}）内若有条目被遗漏，无法发现。",
        )
    return _words(
        "No journal was given: an omission would not be seen.",
        "未提供公开日志：若有遗漏，无法发现。",
    )


def _signatures(run: Run) -> list[Words]:
    told = []
    if run.policy.quorum is None:
        told.append(
            _words(
                "The policy asks for no witness: a log that shows others another tree would not be seen.",
                "信任策略不要求见证人：若日志对他人出示另一棵树，无法发现。",
            )
        )
    for place, keys in run.unchecked.items():
        for key in keys:
            name = key.name.decode("utf-8", "replace")
            told.append(
                _words(
                    f"A signature of {name} (type 0x{key.type:02x}, {place}) was not checked.",
                    f"{name} 的签名（类型 0x{key.type:02x}，{place}）未检查。",
                )
            )
    return told


def _content(run: Run) -> list[Words]:
    told = [
        _words(
            "Nobody signed the words of `subject` and `made`.",
            "验证包的说明文字（subject）与制作时间（made）无人签名。",
        )
    ]
    for piece in run.read.manifest.evidence.values():
        if not piece.held:
            told.append(
                _words(
                    f"Evidence {piece.sha256} is not in the bundle; its content was not looked at.",
                    f"证据 {piece.sha256} 不在包中，未查看其内容。",
                )
            )
    for index, leaf in run.leaves.items():
        if not entry.is_open(leaf) and index not in run.read.disclosed:
            told.append(
                _words(
                    f"Entry {index} is closed and its body was not disclosed.",
                    f"第 {index} 条未公开，其内容未披露。",
                )
            )
    return told


def lines(answer: dict[str, Any]) -> list[str]:
    """The answer for people, Chinese first."""
    message = answer["message"]
    told = [f"{answer['code']} {answer['name']}", message["zh"], message["en"]]
    if answer["where"]:
        told.append("where: " + answer["where"])
    told += [f"  {check['check']}: {check['outcome']}" for check in answer["checks"]]
    told += [f"  {figure['name']} = {figure['value']}" for figure in answer["figures"]]
    told.append("未涵盖 / not covered:")
    for words in answer["notCovered"]:
        told += ["  - " + words["zh"], "    " + words["en"]]
    return told


def _words(en: str, zh: str) -> Words:
    return {"en": en, "zh": zh}
