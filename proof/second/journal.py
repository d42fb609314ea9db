"""The journal as a folder in the layout of C2SP tlog-tiles (section 8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import tree
from faults import ALTERED, UNREADABLE, Fault

WIDTH = 256
_MAX_LEAVES = WIDTH * (2 + 65_535)


class Journal:
    """The first leaves of a journal, as many as a checkpoint has."""

    def __init__(self, folder: Path, size: int) -> None:
        self.folder, self.size = folder, size
        self._hashes: list[bytes] | None = None

    def leaf_hashes(self) -> list[bytes]:
        """All leaf hashes, computed from the leaves without the tiles; a fault of code 4."""
        if self._hashes is None:
            self._hashes = [
                hashed for number in range(self._tiles(0)) for hashed in self._hash_bundle(number)
            ]
        return self._hashes

    def check(self) -> bytes:
        """Holds leaves against tiles and gives the root that follows from the leaves."""
        hashes: list[bytes] = []
        for number in range(self._tiles(0)):
            computed = self._hash_bundle(number)
            self._check_leaves(number, computed, self._tile(0, number))
            hashes.extend(computed)
        self._hashes = hashes
        levels, root = tree.tile_levels(hashes)
        for level in range(1, len(levels)):
            for number in range(self._tiles(level)):
                start = number * WIDTH
                if self._tile(level, number) != b"".join(levels[level][start : start + WIDTH]):
                    raise _differs(self._path(str(level), number, self._width(level, number)))
        return root

    def leaves(self, until: int) -> Iterator[tuple[int, bytes]]:
        """Index and data of the leaves before an index."""
        for number in range((until + WIDTH - 1) // WIDTH):
            start = number * WIDTH
            yield from enumerate(self._bundle(number)[: until - start], start)

    def _tiles(self, level: int) -> int:
        return -(-(self.size >> 8 * level) // WIDTH)

    def _width(self, level: int, number: int) -> int:
        return min(WIDTH, (self.size >> 8 * level) - number * WIDTH)

    def _check_leaves(self, number: int, computed: list[bytes], tile: bytes) -> None:
        if b"".join(computed) == tile:
            return
        for place, hashed in enumerate(computed):
            if tile[place * 32 : place * 32 + 32] != hashed:
                index = number * WIDTH + place
                raise Fault(
                    ALTERED,
                    f"leaf {index}",
                    f"leaf {index} of the journal is not what its tile was hashed from",
                    f"公开日志第 {index} 条与其哈希块不符",
                )

    def _hash_bundle(self, number: int) -> list[bytes]:
        return [sha256(b"\x00" + data).digest() for data in self._bundle(number)]

    def _bundle(self, number: int) -> list[bytes]:
        """The leaves of one entry bundle."""
        width = self._width(0, number)
        return self._read("entries", number, width, _split, _MAX_LEAVES)

    def _tile(self, level: int, number: int) -> bytes:
        width = self._width(level, number)
        return b"".join(self._read(str(level), number, width, _cut, WIDTH * 32))

    def _read(
        self,
        kind: str,
        number: int,
        width: int,
        split: Callable[[bytes, int], list[bytes] | None],
        limit: int,
    ) -> list[bytes]:
        """The partial file, or else the whole one in its stead."""
        path, whole = self._path(kind, number, width), self._path(kind, number, WIDTH)
        data, held = self._load(path, limit), width
        if data is None and width < WIDTH:
            data, held = self._load(whole, limit), WIDTH
            path = path if data is None else whole
        parts = None if data is None else split(data, held)
        if parts is None:
            raise Fault(
                UNREADABLE,
                "journal " + path,
                f"{path} of the journal is missing or cannot be read",
                f"公开日志文件 {path} 缺失或无法读取",
            )
        return parts[:width]

    def _load(self, path: str, limit: int) -> bytes | None:
        try:
            with open(self.folder / path, "rb") as file:
                return file.read(limit + 1)
        except OSError:
            return None

    def _path(self, kind: str, number: int, width: int) -> str:
        groups, rest = f"{number % 1000:03d}", number // 1000
        while rest:
            groups, rest = f"x{rest % 1000:03d}/{groups}", rest // 1000
        return f"tile/{kind}/{groups}" + (f".p/{width}" if width < WIDTH else "")


def _differs(path: str) -> Fault:
    return Fault(
        ALTERED,
        "journal " + path,
        f"{path} is not what follows from the leaves",
        f"{path} 与日志条目推算结果不符",
    )


def _cut(data: bytes, width: int) -> list[bytes] | None:
    """A tile as its hashes, None where it has not exactly as many."""
    if len(data) != width * 32:
        return None
    return [data[start : start + 32] for start in range(0, len(data), 32)]


def _split(data: bytes, width: int) -> list[bytes] | None:
    """An entry bundle as its leaves, each after its length; None where they are not as many."""
    leaves, offset, end = [], 0, len(data)
    while offset + 2 <= end and len(leaves) < width:
        start = offset + 2
        offset = start + (data[offset] << 8 | data[offset + 1])
        leaves.append(data[start:offset])
    return leaves if offset == end and len(leaves) == width else None
