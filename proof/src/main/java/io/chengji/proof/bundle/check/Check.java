package io.chengji.proof.bundle.check;

/** The checks in their order (docs/bundle-format.md, section 7). */
public enum Check {
  /** The policy that the checker brings. */
  POLICY("policy", "信任策略", "policy"),
  /** The form of the bundle. */
  CONTAINER("container", "验证包的形式", "form of the bundle"),
  /** Evidence files against their hashes. */
  EVIDENCE("evidence", "证据文件的散列值", "hashes of evidence files"),
  /** Entries, formulas and disclosed bodies against their hashes. */
  LEAVES("leaves", "条目、公式的散列值", "hashes of entries and formulas"),
  /** Entries against the root of the log. */
  INCLUSION("inclusion", "条目在日志中", "entries are in the log"),
  /** Signatures of the log and of witnesses. */
  SIGNATURE("signature", "日志与见证人的签名", "signatures of log and witnesses"),
  /** The log only grew since an older checkpoint. */
  OLDER_CHECKPOINT("older checkpoint", "与旧检查点一致", "consistency with the older checkpoint"),
  /** Closure of inputs and figures. */
  FIGURES("figures", "依据齐全、重新计算", "inputs and figures computed again"),
  /** Replay of the whole journal. */
  JOURNAL("journal", "重放全部日志", "replay of the whole journal");

  private final String word;
  private final String chinese;
  private final String english;

  Check(String word, String chinese, String english) {
    this.word = word;
    this.chinese = chinese;
    this.english = english;
  }

  /** The name in the JSON answer. */
  public String word() {
    return word;
  }

  /** What people read. */
  public String spoken(boolean inChinese) {
    return inChinese ? chinese : english;
  }
}
