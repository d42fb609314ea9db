package io.chengji.proof.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference leaves of Certificate Transparency and the roots and proofs known for them. */
class MerkleTest {
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");
  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private final List<Hash> leaves =
      LEAVES.stream().map(hex -> Merkle.leafHash(HexFormat.of().parseHex(hex))).toList();
  private final MemoryTree tree = MemoryTree.ofLeaves(leaves);

  @Test
  void emptyTree_hasTheHashOfNothing() {
    assertThat(Merkle.emptyRoot().hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(Merkle.root(List.of())).isEqualTo(Merkle.emptyRoot());
    assertThat(Merkle.root(0, tree)).isEqualTo(Merkle.emptyRoot());
  }

  @Test
  void referenceLeaves_haveTheirKnownRoots() {
    for (int size = 1; size <= LEAVES.size(); size++) {
      Hash root = Hash.parseHex(ROOTS.get(size - 1));
      assertThat(Merkle.root(leaves.subList(0, size))).as("size %d", size).isEqualTo(root);
      assertThat(tree.root(size)).as("size %d", size).isEqualTo(root);
    }
  }

  @Test
  void leafOfAPart_isThatOfACopy() {
    byte[] data = {9, 1, 2, 3, 9};
    assertThat(Merkle.leafHash(data, 1, 3)).isEqualTo(Merkle.leafHash(new byte[] {1, 2, 3}));
  }

  @Test
  void referenceProofs_areKnown() {
    assertThat(hexes(tree.inclusionProof(0, 1))).isEmpty();
    assertThat(hexes(tree.inclusionProof(0, 8)))
        .containsExactly(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    assertThat(hexes(tree.inclusionProof(5, 8)))
        .containsExactly(
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertThat(hexes(tree.inclusionProof(2, 3)))
        .containsExactly("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    assertThat(hexes(tree.consistencyProof(6, 8)))
        .containsExactly(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertThat(hexes(tree.consistencyProof(2, 5)))
        .containsExactly(
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
  }

  @Test
  void proofOfWhatIsNotThere_isNotMade() {
    assertThatThrownBy(() -> tree.inclusionProof(8, 8))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("no leaf 8 in a tree of 8");
    assertThatThrownBy(() -> tree.inclusionProof(-1, 8))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.inclusionProof(0, 9))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.consistencyProof(5, 4))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.consistencyProof(-1, 4))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.root(9)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Merkle.root(-1, tree)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.hash(3, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.hash(-1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void impossibleSizes_areNotProven() {
    Hash root = tree.root();
    assertThat(Merkle.isIncluded(leaves.get(0), 0, 0, List.of(), root)).isFalse();
    assertThat(Merkle.isIncluded(leaves.get(0), -1, 8, List.of(), root)).isFalse();
    assertThat(Merkle.isIncluded(leaves.get(0), 0, -8, List.of(), root)).isFalse();
    assertThat(Merkle.isConsistent(-1, 8, List.of(), root, root)).isFalse();
    assertThat(Merkle.isConsistent(9, 8, List.of(), root, root)).isFalse();
    assertThat(Merkle.isConsistent(3, 8, List.of(), tree.root(3), root)).isFalse();
    assertThat(Merkle.isConsistent(8, 8, List.of(root), root, root)).isFalse();
    assertThat(Merkle.isConsistent(0, 8, List.of(), Merkle.emptyRoot(), root)).isTrue();
    assertThat(Merkle.isConsistent(0, 8, List.of(), root, root)).isFalse();
    assertThat(Merkle.isConsistent(0, 8, List.of(root), Merkle.emptyRoot(), root)).isFalse();
  }

  @Test
  void largestTree_hasProofs() {
    Hash any = leaves.get(1);
    List<Hash> path = new ArrayList<>();
    Merkle.inclusionProof(Long.MAX_VALUE - 1, Long.MAX_VALUE, (level, index) -> any)
        .forEach(path::add);
    assertThat(path).hasSize(62);
    assertThat(Merkle.inclusionProof(0, Long.MAX_VALUE, (level, index) -> any)).hasSize(63);
    assertThat(Merkle.consistencyProof(1L << 61, Long.MAX_VALUE, (level, index) -> any)).hasSize(2);
  }

  private static List<String> hexes(List<Hash> proof) {
    return proof.stream().map(Hash::hex).toList();
  }
}
