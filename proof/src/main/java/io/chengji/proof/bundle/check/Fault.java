package io.chengji.proof.bundle.check;

import io.chengji.proof.formula.Bilingual;

/** The first fault: it ends the verification and carries code, place and words. */
final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Code code;
  private final String where;
  private final transient Bilingual words;

  Fault(Code code, String where, String zh, String en) {
    super(where + ": " + en, null, false, false);
    this.code = code;
    this.where = where;
    this.words = new Bilingual(zh, en);
  }

  Code code() {
    return code;
  }

  String where() {
    return where;
  }

  Bilingual words() {
    return words;
  }
}
