"""Makes keys, logs, journals and bundles for the tests; nothing that checks imports this."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import canonical
import container
import ed25519
import tree

ORIGIN = "log.example/city"
MADE = "2026-11-20T08:00:00.000000Z"


@dataclass
class Signer:
    """A key pair out of a word, as RFC 8032 section 5.1.5 makes it."""

    name: str
    type: int = 0x01
    seed: bytes = b""

    def __post_init__(self) -> None:
        self.seed = self.seed or hashlib.sha256(self.name.encode()).digest()
        digest = hashlib.sha512(self.seed).digest()
        self._prefix = digest[32:]
        self._scalar = int.from_bytes(digest[:32], "little") & (2**254 - 8) | 2**254
        self.public = ed25519.encode(ed25519.multiply(self._scalar, ed25519.BASE))

    @property
    def id(self) -> bytes:
        data = self.name.encode() + b"\n" + bytes([self.type]) + self.public
        return hashlib.sha256(data).digest()[:4]

    @property
    def key(self) -> str:
        return f"{self.name}+{self.id.hex()}+{b64(bytes([self.type]) + self.public)}"

    def sign(self, message: bytes) -> bytes:
        """RFC 8032 section 5.1.6."""
        r = _number(self._prefix + message)
        start = ed25519.encode(ed25519.multiply(r, ed25519.BASE))
        k = _number(start + self.public + message)
        return start + ((r + k * self._scalar) % ed25519.L).to_bytes(32, "little")

    def line(self, text: bytes, time: int = 1_700_000_000) -> bytes:
        """A signature line under the text of a note."""
        if self.type == 0x04:
            stamp = time.to_bytes(8, "big")
            signature = stamp + self.sign(b"cosignature/v1\ntime %d\n" % time + text)
        else:
            signature = self.sign(text)
        return f"— {self.name} {b64(self.id + signature)}\n".encode()


LOG = Signer(ORIGIN)
WITNESS = Signer("witness.example/province", 0x04)


def _number(data: bytes) -> int:
    return int.from_bytes(hashlib.sha512(data).digest(), "little") % ed25519.L


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def policy(quorum: str = "none", *more: str) -> bytes:
    """A policy of the one log and the one witness."""
    lines = [f"log {LOG.key}", f"witness W {WITNESS.key}", *more, f"quorum {quorum}"]
    return "".join(line + "\n" for line in lines).encode()


def opened(number: int, kind: str = "reading.taken", **payload: Any) -> dict[str, Any]:
    """An open entry; its private body is that of `private`."""
    return {
        "at": MADE,
        "closed": commitment(number, private()),
        "id": number,
        "kind": kind,
        "observed": MADE,
        "organisation": "city",
        "payload": payload,
        "post": "clerk",
        "v": 1,
        "version": 1,
    }


def closed(number: int, body: dict[str, Any]) -> dict[str, Any]:
    """A closed entry over a body."""
    return {"closed": commitment(number, body), "v": 1}


def private() -> dict[str, Any]:
    return {"actor": "someone", "onBehalfOf": None, "request": "r-1"}


def whole_body(number: int, **payload: Any) -> dict[str, Any]:
    """The body of a closed entry."""
    body = {name: value for name, value in opened(number, **payload).items()}
    del body["closed"], body["v"]
    return {**body, **private()}


def salt(number: int) -> bytes:
    return hashlib.sha256(b"salt %d" % number).digest()[:16]


def commitment(number: int, body: dict[str, Any]) -> str:
    return hashlib.sha256(salt(number) + canonical.write(body)).hexdigest()


@dataclass
class Log:
    """A log of entries, with everything that can be made out of it."""

    leaves: list[bytes] = field(default_factory=list)

    def add(self, leaf: dict[str, Any] | bytes) -> str:
        """Appends a leaf and tells its hash."""
        data = leaf if isinstance(leaf, bytes) else canonical.write(leaf)
        self.leaves.append(data)
        return tree.leaf_hash(data).hex()

    def hashes(self, size: int | None = None) -> list[bytes]:
        return [tree.leaf_hash(leaf) for leaf in self.leaves[:size]]

    def checkpoint(self, size: int | None = None, *signers: Signer, origin: str = ORIGIN) -> bytes:
        hashes = self.hashes(size)
        text = f"{origin}\n{len(hashes)}\n{b64(tree.root(hashes))}\n".encode()
        return text + b"\n" + b"".join(one.line(text) for one in signers or (LOG, WITNESS))

    def journal(self, folder: Path) -> Path:
        """Writes tiles and entry bundles."""
        levels, _ = tree.tile_levels(self.hashes())
        for level, hashes in enumerate(levels):
            _tiles(folder / "tile" / str(level), list(hashes))
        entries = [len(leaf).to_bytes(2, "big") + leaf for leaf in self.leaves]
        _tiles(folder / "tile" / "entries", entries)
        return folder

    def bundle(self, result: int, *others: int, **parts: Any) -> dict[str, bytes]:
        """The files of a bundle: parts are size, evidence, held, formulas, disclosed, olds."""
        indexes = sorted({result, *others})
        size = parts.get("size") or len(self.leaves)
        files = {"checkpoint": self.checkpoint(size)}
        files |= {f"entries/{index}.json": self.leaves[index] for index in indexes}
        for index, body in parts.get("disclosed", {}).items():
            value = {"body": body, "salt": salt(json_id(self.leaves[index], index)).hex()}
            files[f"disclosed/{index}.json"] = canonical.write(value)
        for text in parts.get("formulas", ()):
            files[f"formulas/{sha256(text)}.txt"] = text
        for data in parts.get("evidence", ()):
            if parts.get("held", True):
                files[f"evidence/{sha256(data)}"] = data
        files["proofs"] = b"".join(
            block(f"index {index}", inclusion(self.hashes(size), index)) for index in indexes
        )
        if "olds" in parts:
            files["consistency"] = b"".join(
                block(f"old {old}", consistency(self.hashes(size), old)) for old in parts["olds"]
            )
        files["bundle.json"] = canonical.write(self._manifest(result, indexes, parts))
        return dict(sorted(files.items()))

    def _manifest(self, result: int, indexes: list[int], parts: dict[str, Any]) -> dict[str, Any]:
        evidence = [
            {"held": parts.get("held", True), "name": "e", "sha256": sha256(e), "size": len(e)}
            for e in parts.get("evidence", ())
        ]
        return {
            "entries": [
                {"index": index, "leaf": tree.leaf_hash(self.leaves[index]).hex()}
                for index in indexes
            ],
            "evidence": sorted(evidence, key=lambda piece: str(piece["sha256"])),
            "format": "chengji-bundle/1",
            "formulas": sorted(sha256(text) for text in parts.get("formulas", ())),
            "made": MADE,
            "origin": ORIGIN,
            "result": result,
            "subject": {"en": "a test", "zh": "测试"},
        }


def json_id(leaf: bytes, index: int) -> int:
    """The number that salted a leaf: its id, or for a closed one its index."""
    value = canonical.read_canonical(leaf)
    return value.get("id", index)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def block(first: str, hashes: list[bytes]) -> bytes:
    return "".join(line + "\n" for line in [first, *map(b64, hashes), ""]).encode()


def zipped(files: dict[str, bytes]) -> bytes:
    return container.write(dict(sorted(files.items())))


def inclusion(hashes: list[bytes], index: int) -> list[bytes]:
    """RFC 6962 section 2.1.1, by its own recursion."""
    if len(hashes) == 1:
        return []
    split = _split(len(hashes))
    if index < split:
        return inclusion(hashes[:split], index) + [tree.root(hashes[split:])]
    return inclusion(hashes[split:], index - split) + [tree.root(hashes[:split])]


def consistency(hashes: list[bytes], old: int, complete: bool = True) -> list[bytes]:
    """RFC 6962 section 2.1.2, by its own recursion."""
    if old == len(hashes):
        return [] if complete else [tree.root(hashes)]
    split = _split(len(hashes))
    if old <= split:
        return consistency(hashes[:split], old, complete) + [tree.root(hashes[split:])]
    return consistency(hashes[split:], old - split, False) + [tree.root(hashes[:split])]


def _split(size: int) -> int:
    return 1 << (size - 1).bit_length() - 1


def _tiles(folder: Path, parts: list[bytes]) -> None:
    for start in range(0, len(parts), 256):
        held = parts[start : start + 256]
        name = f"{start // 256:03d}" + (f".p/{len(held)}" if len(held) < 256 else "")
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"".join(held))
