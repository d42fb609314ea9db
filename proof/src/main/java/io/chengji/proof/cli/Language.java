package io.chengji.proof.cli;

import io.chengji.proof.formula.Bilingual;
import java.util.Optional;

/** In which language a person is answered. */
public enum Language {
  /** Chinese first, then English. */
  BOTH,
  /** Chinese alone. */
  ZH,
  /** English alone. */
  EN;

  /** The language by its short name. */
  public static Optional<Language> find(String name) {
    return switch (name) {
      case "zh" -> Optional.of(ZH);
      case "en" -> Optional.of(EN);
      default -> Optional.empty();
    };
  }

  /** The words in this language; of both, parted as told. */
  String say(Bilingual words, String between) {
    return switch (this) {
      case ZH -> printable(words.zh());
      case EN -> printable(words.en());
      case BOTH -> printable(words.zh()) + between + printable(words.en());
    };
  }

  /** What comes from a bundle must not steer a terminal, nor look like a line of ours. */
  static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
  }

  String say(String zh, String en) {
    return say(new Bilingual(zh, en), " ");
  }
}
