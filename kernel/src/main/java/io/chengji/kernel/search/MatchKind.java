package io.chengji.kernel.search;

/** How a text answers a query, the best kind first. */
public enum MatchKind {
  /** The text is the query. */
  EXACT("exact"),
  /** The text begins with the query. */
  PREFIX("prefix"),
  /** The query stands inside the text. */
  SUBSTRING("substring"),
  /** The query spells characters of the text in full: {@code chongqing}. */
  PINYIN("pinyin"),
  /** The same, the last syllable not finished: {@code chongqi}. */
  PINYIN_PREFIX("pinyin-prefix"),
  /** Some characters are given by their first letter: {@code cq}, {@code chongq}. */
  INITIALS("initials"),
  /** Every word of the query stands somewhere in the text. */
  WORDS("words");

  private final String code;

  MatchKind(String code) {
    this.code = code;
  }

  /** The word used in answers. */
  public String code() {
    return code;
  }
}
