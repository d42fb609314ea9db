package io.chengji.kernel.words;

/**
 * One text in the two languages of the product, Chinese first.
 *
 * @param zh the Chinese text, not empty
 * @param en the English text, not empty
 */
public record Words(String zh, String en) {
  public Words {
    if (zh.isEmpty() || en.isEmpty()) {
      throw new IllegalArgumentException(
          "a text needs both languages: '" + zh + "' / '" + en + "'");
    }
  }

  /** The same text in both languages, for names and codes that are not translated. */
  public static Words same(String text) {
    return new Words(text, text);
  }

  /** The text in one language. */
  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }

  /** Both texts on one line, Chinese first, for a terminal whose reader is unknown. */
  public String both() {
    return zh.equals(en) ? zh : zh + " / " + en;
  }
}
