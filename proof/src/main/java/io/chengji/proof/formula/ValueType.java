package io.chengji.proof.formula;

import java.util.Locale;

/** The type of a value of a formula ({@code docs/formula.md}, section 3). */
public enum ValueType {
  NUMBER("数值"),
  LIST("数列"),
  BOOLEAN("真假值"),
  TEXT("文字"),
  DATE("日期");

  private final String chinese;

  ValueType(String chinese) {
    this.chinese = chinese;
  }

  /** The keyword of the language. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word for people, in both languages. */
  public Bilingual spoken() {
    return new Bilingual(chinese, word());
  }
}
