package io.chengji.proof.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The verifier of another project says the same of our inclusion proofs. */
class OtherVerifierTest {
  private static final int LARGEST = 130;

  private final MemoryTree tree =
      MemoryTree.ofLeaves(
          IntStream.range(0, LARGEST)
              .mapToObj(n -> Merkle.leafHash(("leaf " + n).getBytes(StandardCharsets.UTF_8)))
              .toList());

  @Test
  void ourProofs_holdForTheOther() {
    for (int size = 1; size <= LARGEST; size++) {
      for (int index = 0; index < size; index++) {
        List<Hash> proof = tree.inclusionProof(index, size);
        assertThat(holdsForTheOther(index, size, proof)).as("%d of %d", index, size).isTrue();
      }
    }
  }

  @Test
  void wrongProofs_areRefusedByBoth() {
    for (int size = 2; size <= LARGEST; size++) {
      for (int index = 0; index < size; index += 5) {
        List<Hash> proof = new ArrayList<>(tree.inclusionProof(index, size));
        proof.set(index % proof.size(), tree.hash(0, index));
        assertThat(holdsForTheOther(index, size, proof)).as("%d of %d", index, size).isFalse();
        assertThat(Merkle.isIncluded(tree.hash(0, index), index, size, proof, tree.root(size)))
            .isFalse();
      }
    }
  }

  private boolean holdsForTheOther(int index, int size, List<Hash> proof) {
    try {
      InclusionProofVerifier.verify(
          tree.hash(0, index).bytes(),
          index,
          size,
          proof.stream().map(Hash::bytes).toList(),
          tree.root(size).bytes());
      return true;
    } catch (InclusionProofVerificationException refused) {
      return false;
    }
  }
}
