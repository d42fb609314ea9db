"""The tree of RFC 6962 and its proofs."""

from __future__ import annotations

import unittest

import fixtures
import tree

#: The eight leaves that implementations of RFC 6962 test with.
LEAVES = [
    bytes.fromhex(text)
    for text in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
                 "606162636465666768696a6b6c6d6e6f")
]  # fmt: skip
ROOTS = {
    0: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}


def mth(hashes: list[bytes]) -> bytes:
    """RFC 6962 section 2.1, word for word."""
    if len(hashes) == 1:
        return hashes[0]
    split = 1 << (len(hashes) - 1).bit_length() - 1
    return tree.node_hash(mth(hashes[:split]), mth(hashes[split:]))


class TreeTest(unittest.TestCase):
    def setUp(self) -> None:
        self.hashes = [tree.leaf_hash(b"%d" % i) for i in range(70)]

    def test_referenceRoots(self) -> None:
        for size, wanted in ROOTS.items():
            hashes = [tree.leaf_hash(leaf) for leaf in LEAVES[:size]]
            self.assertEqual(tree.root(hashes).hex(), wanted)

    def test_root_isThatOfTheDefinition(self) -> None:
        for size in range(1, 70):
            self.assertEqual(tree.root(self.hashes[:size]), mth(self.hashes[:size]))

    def test_allInclusionProofs_hold_andOthersDoNot(self) -> None:
        for size in range(1, 34):
            root = tree.root(self.hashes[:size])
            for index in range(size):
                proof, leaf = fixtures.inclusion(self.hashes[:size], index), self.hashes[index]
                self.assertTrue(tree.includes(leaf, index, size, proof, root))
                for other in range(size + 2):
                    if other != index:
                        self.assertFalse(tree.includes(leaf, other, size, proof, root))
                self.assertFalse(tree.includes(leaf, index, size, proof + [root], root))
                self.assertFalse(tree.includes(leaf, index, size, proof[:-1], root) and proof)
                self.assertFalse(tree.includes(root[::-1], index, size, proof, root))

    def test_allConsistencyProofs_hold_andOthersDoNot(self) -> None:
        for size in range(2, 66):
            root = tree.root(self.hashes[:size])
            for old in range(1, size):
                proof = fixtures.consistency(self.hashes[:size], old)
                old_root = tree.root(self.hashes[:old])
                self.assertTrue(tree.extends(old, old_root, size, root, proof))
                self.assertFalse(tree.extends(old, old_root, size, old_root, proof))
                self.assertFalse(tree.extends(old, root, size, root, proof))
                self.assertFalse(tree.extends(old, old_root, size, root, proof[:-1]))
                self.assertFalse(tree.extends(old, old_root, size, root, proof + [root]))

    def test_tileLevels_holdFullSubtreesOnly(self) -> None:
        hashes = [tree.leaf_hash(b"%d" % i) for i in range(700)]
        levels, root = tree.tile_levels(hashes)
        self.assertEqual(root, mth(hashes))
        self.assertEqual([len(level) for level in levels], [700, 2])
        self.assertEqual(levels[1], [mth(hashes[:256]), mth(hashes[256:512])])


if __name__ == "__main__":
    unittest.main()
