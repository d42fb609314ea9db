package io.chengji.kernel.words;

import java.util.Locale;
import java.util.Optional;

/** A language of the product; Chinese is the default. */
public enum Language {
  ZH("zh-CN"),
  EN("en");

  private static final int LONGEST_HEADER = 1000;

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag that goes into {@code Content-Language}. */
  public String tag() {
    return tag;
  }

  /**
   * The language of a tag such as {@code en-GB} or {@code zh_Hans}; empty when it is another one.
   */
  public static Optional<Language> find(String tag) {
    String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return switch (primary) {
      case "zh" -> Optional.of(ZH);
      case "en" -> Optional.of(EN);
      default -> Optional.empty();
    };
  }

  /**
   * The language that an {@code Accept-Language} header prefers among ours (RFC 9110, 12.5.4): the
   * highest weight wins, the first named wins a tie, anything unreadable is passed over.
   */
  public static Language ofAcceptLanguage(String header) {
    Language best = ZH;
    double bestWeight = 0;
    String readable =
        header.length() > LONGEST_HEADER ? header.substring(0, LONGEST_HEADER) : header;
    for (String range : readable.split(",")) {
      String[] parts = range.split(";", 2);
      Optional<Language> language = parts[0].strip().equals("*") ? Optional.of(ZH) : find(parts[0]);
      double weight = parts.length == 1 ? 1 : weight(parts[1]);
      if (language.isPresent() && weight > bestWeight) {
        best = language.get();
        bestWeight = weight;
      }
    }
    return best;
  }

  private static double weight(String parameter) {
    String text = parameter.strip();
    if (!text.regionMatches(true, 0, "q=", 0, 2)) {
      return 0;
    }
    String number = text.substring(2).strip();
    return number.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(number) : 0;
  }
}
