package io.chengji.proof.formula;

/** One message in two languages, Chinese first, English second; neither is a key of the other. */
public record Bilingual(String zh, String en) {
  @Override
  public String toString() {
    return zh + " / " + en;
  }
}
