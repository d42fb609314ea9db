package io.chengji.proof.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each proof of each tree up to 300 leaves holds, and nothing near it does. */
class ProofMatrixTest {
  private static final int LARGEST = 300;

  private final List<Hash> leaves =
      IntStream.range(0, LARGEST).mapToObj(ProofMatrixTest::leaf).toList();
  private final MemoryTree tree = MemoryTree.ofLeaves(leaves);
  private final List<Hash> roots =
      IntStream.rangeClosed(0, LARGEST).mapToObj(size -> naive(leaves.subList(0, size))).toList();

  @Test
  void roots_areThoseOfTheDefinition() {
    for (int size = 0; size <= LARGEST; size++) {
      assertThat(tree.root(size)).as("size %d", size).isEqualTo(roots.get(size));
    }
  }

  @Test
  void everyLeafOfEverySize_isIncludedAndNothingNearItIs() {
    for (int size = 1; size <= LARGEST; size++) {
      for (int index = 0; index < size; index++) {
        List<Hash> proof = tree.inclusionProof(index, size);
        check(included(index, size, proof), index, size, "proof");
        check(!included(index + 1, size, proof), index, size, "next leaf");
        check(!movesTo(index + 1, index, size, proof), index, size, "next index");
        check(!movesTo(index - 1, index, size, proof), index, size, "index before");
        check(!movesTo(index + size, index, size, proof), index, size, "index beyond");
        for (List<Hash> wrong : wrong(proof)) {
          check(!included(index, size, wrong), index, size, "changed proof");
        }
      }
    }
  }

  @Test
  void wrongIndexAndWrongSize_areNotProven() {
    for (int size = 1; size <= LARGEST; size += 7) {
      for (int index = 0; index < size; index++) {
        List<Hash> proof = tree.inclusionProof(index, size);
        for (int other = 0; other < size; other++) {
          check(movesTo(other, index, size, proof) == (other == index), index, size, "moved");
        }
        for (int other = 0; other <= LARGEST; other++) {
          boolean holds =
              Merkle.isIncluded(leaves.get(index), index, other, proof, roots.get(other));
          check(holds == (other == size), index, size, "size " + other);
        }
      }
    }
  }

  @Test
  void everyPairOfSizes_isConsistentAndNothingNearItIs() {
    for (int second = 0; second <= LARGEST; second++) {
      for (int first = 0; first <= second; first++) {
        List<Hash> proof = tree.consistencyProof(first, second);
        check(consistent(first, second, proof), first, second, "proof");
        if (first > 0 && first < second) {
          check(!consistent(first - 1, second, proof), first, second, "smaller first");
          check(!consistent(first, second - 1, proof), first, second, "smaller second");
          wrongRoots(first, second, proof);
        }
        for (List<Hash> wrong : wrong(proof)) {
          check(!consistent(first, second, wrong), first, second, "changed proof");
        }
      }
    }
  }

  private void wrongRoots(int first, int second, List<Hash> proof) {
    Hash older = roots.get(first);
    Hash newer = roots.get(second);
    boolean swapped = Merkle.isConsistent(first, second, proof, newer, older);
    boolean wrongOlder = Merkle.isConsistent(first, second, proof, flipped(older), newer);
    boolean wrongNewer = Merkle.isConsistent(first, second, proof, older, flipped(newer));
    check(!swapped && !wrongOlder && !wrongNewer, first, second, "wrong roots");
  }

  private boolean included(int index, int size, List<Hash> proof) {
    Hash leaf = leaves.get(index % LARGEST);
    return Merkle.isIncluded(leaf, index, size, proof, roots.get(size));
  }

  /** Whether the leaf of one index can be shown to stand at another. */
  private boolean movesTo(int other, int index, int size, List<Hash> proof) {
    return Merkle.isIncluded(leaves.get(index), other, size, proof, roots.get(size));
  }

  private boolean consistent(int first, int second, List<Hash> proof) {
    return Merkle.isConsistent(first, second, proof, roots.get(first), roots.get(second));
  }

  /** The proof with a hash dropped, flipped, doubled or swapped at each place, and one more. */
  private static List<List<Hash>> wrong(List<Hash> proof) {
    List<List<Hash>> wrong = new ArrayList<>();
    Hash extra = leaf(-1);
    for (int at = 0; at <= proof.size(); at++) {
      List<Hash> longer = new ArrayList<>(proof);
      longer.add(at, at < proof.size() ? proof.get(at) : extra);
      wrong.add(longer);
    }
    for (int at = 0; at < proof.size(); at++) {
      List<Hash> shorter = new ArrayList<>(proof);
      shorter.remove(at);
      wrong.add(shorter);
      List<Hash> changed = new ArrayList<>(proof);
      changed.set(at, flipped(proof.get(at)));
      wrong.add(changed);
    }
    for (int at = 1; at < proof.size(); at++) {
      List<Hash> swapped = new ArrayList<>(proof);
      swapped.set(at, proof.get(at - 1));
      swapped.set(at - 1, proof.get(at));
      wrong.add(swapped);
    }
    return wrong;
  }

  private static Hash flipped(Hash hash) {
    byte[] bytes = hash.bytes();
    bytes[bytes.length - 1] ^= 1;
    return Hash.ofBytes(bytes);
  }

  private static Hash leaf(int number) {
    return Merkle.leafHash(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  /** The definition of RFC 6962, section 2.1, word by word. */
  private static Hash naive(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return Merkle.emptyRoot();
    }
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return Merkle.nodeHash(
        naive(leaves.subList(0, split)), naive(leaves.subList(split, leaves.size())));
  }

  /** Cheaper than an assertion object for each of some million checks. */
  private static void check(boolean holds, int first, int second, String what) {
    if (!holds) {
      throw new AssertionError(what + " at " + first + ", " + second);
    }
  }
}
