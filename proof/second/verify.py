"""Checks a bundle offline, with nothing but Python: see README.md and docs/bundle-format.md."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any, NoReturn

import answer
import checks
import container
import note
import policy

WRONG_COMMAND = 64


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(WRONG_COMMAND, f"{self.prog}: {message}\n")


def main(arguments: list[str]) -> int:
    """Runs the command line; the result is the exit code of section 9."""
    sys.setrecursionlimit(5_000)
    options = _parse(arguments)
    if options.corpus:
        return _corpus(Path(options.corpus))
    request = checks.Request(
        bundle=_load(Path(options.bundle), container.MAX_CONTAINER),
        policy=_load(Path(options.policy), policy.MAX_POLICY) if options.policy else None,
        since_given=options.since is not None,
        since=_load(Path(options.since), note.MAX_NOTE) if options.since else None,
        journal=Path(options.journal) if options.journal else None,
        deep=options.deep,
    )
    result = answer.of(checks.run(request))
    print(_json(result) if options.json else "\n".join(answer.lines(result)))
    return result["code"]


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = _Parser(prog="verify.py", description=__doc__, allow_abbrev=False)
    parser.add_argument("bundle", nargs="?", metavar="BUNDLE")
    parser.add_argument("--policy", metavar="KEYS", help="keys to trust; never out of the bundle")
    parser.add_argument("--since", metavar="OLD", help="an older checkpoint of the same log")
    parser.add_argument("--journal", metavar="DIR", help="the public journal as a folder")
    parser.add_argument("--deep", action="store_true", help="also the figures of what it rests on")
    parser.add_argument("--json", action="store_true", help="the answer as JSON")
    parser.add_argument("--corpus", metavar="DIR", help="check every subfolder, write actual.json")
    options = parser.parse_args(arguments)
    if bool(options.bundle) == bool(options.corpus):
        parser.error("give a BUNDLE, or --corpus DIR")
    return options


def _load(path: Path, limit: int) -> bytes | None:
    """The bytes of a file, at most one more than the limit; None where it cannot be read."""
    try:
        with open(path, "rb") as file:
            return file.read(limit + 1)
    except OSError:
        return None


def _json(result: dict[str, Any]) -> str:
    return json.dumps(result, ensure_ascii=False, indent=2)


def _corpus(folder: Path) -> int:
    for case in sorted(path.parent for path in folder.glob("*/bundle.zip")):
        since, journal = case / "since", case / "journal"
        request = checks.Request(
            bundle=_load(case / "bundle.zip", container.MAX_CONTAINER),
            policy=_load(case / "policy", policy.MAX_POLICY),
            since_given=since.exists(),
            since=_load(since, note.MAX_NOTE),
            journal=journal if journal.exists() else None,
            deep=(case / "deep").exists(),
        )
        result = answer.of(checks.run(request))
        (case / "actual.json").write_text(_json(result) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
