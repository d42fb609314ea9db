package io.chengji.proof.bundle.check;

import io.chengji.proof.tree.Hash;

/** How a report says where a fault is (docs/bundle-format.md, section 9). */
final class Places {
  static final String CHECKPOINT = "checkpoint";
  static final String SINCE = "since";
  static final String POLICY = "policy";

  private Places() {}

  static String leaf(long index) {
    return "leaf " + index;
  }

  static String evidence(Hash sha256) {
    return "evidence " + sha256.hex();
  }

  static String formula(Hash sha256) {
    return "formula " + sha256.hex();
  }

  static String figure(String name) {
    return "figure " + name;
  }
}
