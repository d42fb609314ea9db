package io.chengji.proof.bundle.check;

/** How a check ends, and the exit code of the command (docs/bundle-format.md, section 9). */
public enum Code {
  /** Every check held. */
  PROVEN(0, "proven", "核验通过", "PASS"),
  /** Something is not what was hashed or signed. */
  ALTERED(2, "altered", "内容被改动", "ALTERED"),
  /** An entry is not in the log of the checkpoint. */
  NOT_IN_LOG(3, "not-in-log", "不在日志中", "NOT IN THE LOG"),
  /** Bundle, checkpoint or journal cannot be read as what they should be. */
  UNREADABLE(4, "unreadable", "无法读取", "UNREADABLE"),
  /** Policy, key, quorum or proof of consistency is missing. */
  NO_ANCHOR(5, "no-anchor", "缺少信任依据", "NO ANCHOR OF TRUST"),
  /** A formula gives another figure. */
  ARITHMETIC(6, "arithmetic", "计算结果不符", "ARITHMETIC DIFFERS"),
  /** An input is missing. */
  INCOMPLETE(7, "incomplete", "依据不完整", "INPUTS INCOMPLETE");

  private final int number;
  private final String word;
  private final String chinese;
  private final String english;

  Code(int number, String word, String chinese, String english) {
    this.number = number;
    this.word = word;
    this.chinese = chinese;
    this.english = english;
  }

  /** The exit code. */
  public int number() {
    return number;
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
