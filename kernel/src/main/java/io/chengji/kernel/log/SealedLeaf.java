package io.chengji.kernel.log;

import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.Merkle;

/** A leaf before it is stored; nobody changes the array of its data. */
@SuppressWarnings("ArrayRecordComponent")
record SealedLeaf(long entryId, Hash commitment, byte[] data, Hash hash) {
  static SealedLeaf of(SealRow entry) {
    Hash commitment = LeafForm.commitment(entry);
    byte[] data = LeafForm.data(entry, commitment);
    return new SealedLeaf(entry.id(), commitment, data, Merkle.leafHash(data));
  }
}
