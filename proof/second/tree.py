"""The tree of section 3: RFC 6962 section 2.1, proofs as RFC 9162 sections 2.1.3 and 2.1.4 check them."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

EMPTY_ROOT = sha256(b"").digest()


def leaf_hash(data: bytes) -> bytes:
    """Hash of a leaf with this data."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash of an inner node."""
    return sha256(b"\x01" + left + right).digest()


def level_up(hashes: Sequence[bytes]) -> list[bytes]:
    """The next level of the tree; an odd node at the end goes up as it is."""
    even = len(hashes) & ~1
    above = [
        sha256(b"\x01" + hashes[i] + hashes[i + 1]).digest() for i in range(0, even, 2)
    ]
    above.extend(hashes[even:])
    return above


def root(leaves: Sequence[bytes]) -> bytes:
    """Root of the tree over these leaf hashes."""
    if not leaves:
        return EMPTY_ROOT
    while len(leaves) > 1:
        leaves = level_up(leaves)
    return leaves[0]


def tile_levels(leaves: Sequence[bytes]) -> tuple[list[Sequence[bytes]], bytes]:
    """The hashes that stand in tiles of level 0, 1, … (full subtrees only), and the root."""
    size, height, hashes = len(leaves), 0, leaves
    levels: list[Sequence[bytes]] = []
    while size >> height:
        if height % 8 == 0:
            levels.append(hashes[: size >> height])
        hashes, height = level_up(hashes), height + 1
    return levels, hashes[0] if hashes else EMPTY_ROOT


def includes(
    leaf: bytes, index: int, size: int, proof: Sequence[bytes], root_hash: bytes
) -> bool:
    """RFC 9162 section 2.1.3.2."""
    if index >= size:
        return False
    place, last, node = index, size - 1, leaf
    for step in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            node = node_hash(step, node)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            node = node_hash(node, step)
        place, last = place >> 1, last >> 1
    return last == 0 and node == root_hash


def extends(
    old_size: int, old_root: bytes, size: int, root_hash: bytes, proof: Sequence[bytes]
) -> bool:
    """RFC 9162 section 2.1.4.2, for 0 < old size < size."""
    if not 0 < old_size < size or not proof:
        return False
    steps = list(proof)
    if old_size & (old_size - 1) == 0:
        steps.insert(0, old_root)
    place, last = old_size - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old = new = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            old, new = node_hash(step, old), node_hash(step, new)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            new = node_hash(new, step)
        place, last = place >> 1, last >> 1
    return last == 0 and old == old_root and new == root_hash
