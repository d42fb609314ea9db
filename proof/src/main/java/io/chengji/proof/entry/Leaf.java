package io.chengji.proof.entry;

import io.chengji.proof.json.Json;
import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.Merkle;

/** What stands in the log for an entry: all of it, or only that there is one. */
public sealed interface Leaf permits OpenLeaf, ClosedLeaf {
  /** Bytes of the longest data. */
  int LONGEST = 65_535;

  /** Commitment to what is not public of the entry. */
  Hash closed();

  /** The leaf as JSON. */
  Json json();

  /** The data that are hashed: canonical JSON of at most 65,535 bytes. */
  default byte[] data() {
    byte[] data = Form.canonical(json());
    if (data.length > LONGEST) {
      throw new FormException("the data of a leaf have at most 65,535 bytes, not " + data.length);
    }
    return data;
  }

  /** Hash of the leaf in the tree. */
  default Hash hash() {
    return Merkle.leafHash(data());
  }

  /** Reads the data of a leaf; fails with {@link FormException} if they are no entry. */
  static Leaf parse(byte[] data) {
    return LeafForms.parse(data);
  }
}
