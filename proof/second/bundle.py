"""The files of a bundle (section 5), read as check 2 reads them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import canonical
import container
import forms
import note
from faults import UNREADABLE, Fault, FormFault

FORMAT = "chengji-bundle/1"
MAX_PROOF = 63


@dataclass(frozen=True)
class Evidence:
    """A piece of evidence as the manifest has it."""

    sha256: str
    size: int
    held: bool


@dataclass
class Manifest:
    """`bundle.json`: leaf hashes by index, evidence and formulas by hash, all in order."""

    origin: str
    result: int
    subject: dict[str, str]
    leaves: dict[int, str]
    evidence: dict[str, Evidence]
    formulas: list[str]

    @cached_property
    def indexes(self) -> dict[str, int]:
        """The index of each leaf."""
        return {leaf: index for index, leaf in self.leaves.items()}


@dataclass
class Bundle:
    """A bundle of which all files have their form."""

    files: dict[str, bytes]
    manifest: Manifest
    checkpoint: note.Checkpoint
    proofs: dict[int, list[bytes]]
    consistency: dict[int, list[bytes]]
    disclosed: dict[int, tuple[Any, bytes]] = field(default_factory=dict)

    def entry(self, index: int) -> bytes:
        """The data of an entry."""
        return self.files[f"entries/{index}.json"]


def read(data: bytes) -> Bundle:
    """Reads a bundle, or raises the first fault of check 2."""
    files = _formed("bundle", lambda: container.read(data))
    for name in ("bundle.json", "checkpoint", "proofs"):
        if name not in files:
            raise _unreadable("bundle " + name, "the file is missing")
    manifest = _formed("bundle bundle.json", lambda: parse_manifest(files["bundle.json"]))
    _check_names(files, manifest)
    checkpoint = _formed("bundle checkpoint", lambda: _checkpoint(files, manifest))
    indexes, sizes = list(manifest.leaves), checkpoint.size
    proofs = _formed("bundle proofs", lambda: _proofs(files["proofs"], indexes))
    bundle = Bundle(files, manifest, checkpoint, proofs, {})
    if "consistency" in files:
        bundle.consistency = _formed(
            "bundle consistency", lambda: _consistency(files["consistency"], sizes)
        )
    for name in sorted(files):
        if name.startswith("disclosed/"):
            index = int(name[len("disclosed/") : -len(".json")])
            bundle.disclosed[index] = _formed("bundle " + name, lambda: _disclosed(files[name]))
    return bundle


def _unreadable(where: str, reason: str) -> Fault:
    return Fault(UNREADABLE, where, f"{where} cannot be read: {reason}", f"无法读取 {where}：{reason}")


def _formed(where: str, read_it: Any) -> Any:
    try:
        return read_it()
    except (FormFault, canonical.JsonFault) as fault:
        raise _unreadable(where, str(fault)) from fault


def parse_manifest(data: bytes) -> Manifest:
    """Reads `bundle.json`."""
    value = canonical.read_canonical(data)
    entries, evidence, form, formulas, made, origin, result, subject = forms.exact(
        value, "entries", "evidence", "format", "formulas", "made", "origin", "result", "subject"
    )
    if form != FORMAT:
        raise FormFault("format is not " + FORMAT)
    forms.time(made)
    for words in forms.exact(subject, "en", "zh"):
        forms.text(words)
    leaves = _leaves(forms.array(entries))
    if forms.whole(result) not in leaves:
        raise FormFault("the result is not among the entries")
    hashes = [forms.hex_hash(item) for item in forms.array(formulas)]
    forms.ascending(hashes)
    return Manifest(
        forms.text(origin), result, subject, leaves, _evidence(forms.array(evidence)), hashes
    )


def _leaves(entries: list[Any]) -> dict[int, str]:
    leaves: dict[int, str] = {}
    last = -1
    for item in entries:
        index, leaf = forms.exact(item, "index", "leaf")
        if forms.whole(index) <= last:
            raise FormFault("entries do not ascend")
        leaves[index], last = forms.hex_hash(leaf), index
    if len(set(leaves.values())) != len(leaves):
        raise FormFault("a leaf stands twice")
    return leaves


def _evidence(items: list[Any]) -> dict[str, Evidence]:
    pieces = []
    for item in items:
        held, name, sha256, size = forms.exact(item, "held", "name", "sha256", "size")
        if type(held) is not bool:
            raise FormFault("held is not true or false")
        forms.text(name)
        pieces.append(Evidence(forms.hex_hash(sha256), forms.whole(size), held))
    forms.ascending([piece.sha256 for piece in pieces])
    return {piece.sha256: piece for piece in pieces}


def _check_names(files: dict[str, bytes], manifest: Manifest) -> None:
    wanted = {"bundle.json", "checkpoint", "proofs"}
    wanted.update(f"entries/{index}.json" for index in manifest.leaves)
    wanted.update(f"evidence/{piece.sha256}" for piece in manifest.evidence.values() if piece.held)
    wanted.update(f"formulas/{sha256}.txt" for sha256 in manifest.formulas)
    free = {"consistency"} | {f"disclosed/{index}.json" for index in manifest.leaves}
    for name in sorted(wanted ^ set(files)):
        if name not in free:
            reason = "the file is missing" if name in wanted else "the file has no place"
            raise _unreadable("bundle " + name, reason)


def _checkpoint(files: dict[str, bytes], manifest: Manifest) -> note.Checkpoint:
    checkpoint = note.parse_checkpoint(files["checkpoint"])
    if checkpoint.origin != manifest.origin:
        raise FormFault("the origin is not that of the manifest")
    return checkpoint


def _blocks(data: bytes, word: bytes) -> list[tuple[int, list[bytes]]]:
    """Blocks of a first line, hashes in Base64, and an empty line."""
    blocks: list[tuple[int, list[bytes]]] = []
    if not data.endswith(b"\n\n"):
        raise FormFault("the last block does not end with an empty line")
    for block in data[:-2].split(b"\n\n"):
        first, *lines = block.split(b"\n")
        match = re.fullmatch(word + rb" ([0-9]+)", first)
        if not match or len(lines) > MAX_PROOF:
            raise FormFault("a block is not " + word.decode() + " and up to 63 hashes")
        blocks.append((forms.number(match.group(1)), [forms.base64_hash(l) for l in lines]))
    return blocks


def _proofs(data: bytes, indexes: list[int]) -> dict[int, list[bytes]]:
    blocks = _blocks(data, b"index")
    if [index for index, _ in blocks] != indexes:
        raise FormFault("the blocks are not those of the entries")
    return dict(blocks)


def _consistency(data: bytes, size: int) -> dict[int, list[bytes]]:
    blocks = _blocks(data, b"old")
    olds = [old for old, _ in blocks]
    if any(not 1 <= old <= size for old in olds) or any(a >= b for a, b in zip(olds, olds[1:])):
        raise FormFault("older sizes do not ascend from 1 to that of the checkpoint")
    return dict(blocks)


def _disclosed(data: bytes) -> tuple[Any, bytes]:
    body, salt = forms.exact(canonical.read_canonical(data), "body", "salt")
    return body, forms.salt(salt)
