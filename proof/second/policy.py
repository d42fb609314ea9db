"""The policy file of section 3 (C2SP tlog-policy), and what it says of a checkpoint."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import note
from faults import FormFault

MAX_POLICY = 1 << 20
_LOG_TYPES = (note.ED25519, note.COSIGNATURE, note.ML_DSA, note.OTHER)
_WITNESS_TYPES = (note.COSIGNATURE, note.ML_DSA, note.OTHER)


@dataclass
class Verdict:
    """What the lines of a checkpoint are worth under a policy."""

    failed: list[bytes] = field(default_factory=list)
    unchecked: list[note.Key] = field(default_factory=list)
    log: bool = False
    quorum: bool = False


@dataclass
class Policy:
    """Logs, witnesses by name, groups in the order written, and the quorum (None for none)."""

    logs: list[note.Key] = field(default_factory=list)
    witnesses: dict[bytes, note.Key] = field(default_factory=dict)
    groups: dict[bytes, tuple[int, list[bytes]]] = field(default_factory=dict)
    quorum: bytes | None = None

    def names_log(self, origin: str) -> bool:
        """Whether a log key of this origin is there."""
        return any(key.name == origin.encode() for key in self.logs)

    def judge(self, checkpoint: note.Checkpoint) -> Verdict:
        """Checks every line of a key that is named here."""
        verdict, good = Verdict(), set()
        for line in checkpoint.lines:
            for key in dict.fromkeys([*self.logs, *self.witnesses.values()]):
                if (key.name, key.id) == (line.name, line.id):
                    _judge_line(verdict, good, key, line, checkpoint.text)
        origin = checkpoint.origin.encode()
        verdict.log = any(key in good and key.name == origin for key in self.logs)
        verdict.quorum = self._is_met(good)
        return verdict

    def _is_met(self, good: set[note.Key]) -> bool:
        met = {name for name, key in self.witnesses.items() if key in good}
        for name, (least, members) in self.groups.items():
            if sum(member in met for member in members) >= least:
                met.add(name)
        return self.quorum is None or self.quorum in met


def _judge_line(
    verdict: Verdict, good: set[note.Key], key: note.Key, line: note.Line, text: bytes
) -> None:
    if not key.fits(line.signature):
        verdict.failed.append(line.name)
    elif not key.checkable:
        verdict.unchecked.append(key)
    elif key.signed(text, line.signature):
        good.add(key)
    else:
        verdict.failed.append(line.name)


class _Reader:
    """Reads the lines of a policy file one after the other."""

    def __init__(self) -> None:
        self.policy = Policy()
        self.members: set[bytes] = set()
        self.quorums = 0

    def line(self, words: list[bytes]) -> None:
        """One line that is neither empty nor a comment."""
        readers = {
            b"log": self.log,
            b"witness": self.witness,
            b"group": self.group,
            b"quorum": self.quorum,
        }
        reader = readers.get(words[0])
        if reader is None:
            raise FormFault("unknown line " + ascii(words[0][:40]))
        reader(words[1:])

    def log(self, words: list[bytes]) -> None:
        if len(words) not in (1, 2):
            raise FormFault("log <key> [<url>]")
        self.policy.logs.append(_new_key(words[0], self.policy.logs, _LOG_TYPES))

    def witness(self, words: list[bytes]) -> None:
        if len(words) not in (2, 3):
            raise FormFault("witness <name> <key> [<url>]")
        known = list(self.policy.witnesses.values())
        key = _new_key(words[1], known, _WITNESS_TYPES)
        self.policy.witnesses[self.new_name(words[0])] = key

    def group(self, words: list[bytes]) -> None:
        if len(words) < 3:
            raise FormFault("group <name> <k> <name>...")
        name, least, members = self.new_name(words[0]), words[1], words[2:]
        for member in members:
            self.defined(member)
            if member in self.members:
                raise FormFault("a name is a member twice")
            self.members.add(member)
        self.policy.groups[name] = (_threshold(least, len(members)), members)

    def quorum(self, words: list[bytes]) -> None:
        if len(words) != 1:
            raise FormFault("quorum <name>")
        self.quorums += 1
        self.policy.quorum = None if words[0] == b"none" else self.defined(words[0])

    def new_name(self, name: bytes) -> bytes:
        if name == b"none" or name in self.policy.witnesses or name in self.policy.groups:
            raise FormFault("a name is defined twice")
        return name

    def defined(self, name: bytes) -> bytes:
        if name not in self.policy.witnesses and name not in self.policy.groups:
            raise FormFault("a name is not defined before its use")
        return name


def _new_key(token: bytes, known: list[note.Key], types: tuple[int, ...]) -> note.Key:
    key = note.parse_key(token)
    if key.type not in types:
        raise FormFault("a key of this type has no place here")
    for other in known:
        if key.material == other.material or (key.name, key.id) == (other.name, other.id):
            raise FormFault("a key stands twice")
    return key


def _threshold(word: bytes, members: int) -> int:
    if word == b"any":
        return 1
    if word == b"all":
        return members
    if not re.fullmatch(rb"[1-9][0-9]{0,5}", word) or int(word) > members:
        raise FormFault("the threshold of a group is from 1 to the number of its members")
    return int(word)


def parse(data: bytes) -> Policy:
    """Reads a policy file."""
    if len(data) > MAX_POLICY:
        raise FormFault("policy larger than 1 MiB")
    if re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", data):
        raise FormFault("control character in the policy")
    reader = _Reader()
    for line in data.split(b"\n"):
        words = line.split()
        if words and not words[0].startswith(b"#"):
            reader.line(words)
    if reader.quorums != 1:
        raise FormFault("a policy has exactly one line quorum")
    return reader.policy
