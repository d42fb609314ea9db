package io.chengji.kernel.search;

import java.text.Normalizer;

/** Folds what people type alike: case, full and half width; ü, v and u: of a syllable. */
final class Letters {
  private Letters() {}

  /** One character in the form in which it is compared. */
  static int fold(int character) {
    if (character < 0x80) {
      return Character.toLowerCase(character);
    }
    String folded = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
    int only = folded.codePointCount(0, folded.length()) == 1 ? folded.codePointAt(0) : character;
    return only == 'ü' || only == 'Ü' ? 'v' : Character.toLowerCase(only);
  }

  /** Whether a typed letter stands for a letter of a syllable; ü is typed as v, u or ü. */
  static boolean sounds(int typed, char letter) {
    return typed == letter || letter == 'v' && typed == 'u';
  }

  static boolean isLetter(int character) {
    return character >= 'a' && character <= 'z';
  }

  /** Whether it parts what is typed: blanks, and the apostrophe that parts syllables. */
  static boolean parts(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '\''
        || character == '’';
  }
}
