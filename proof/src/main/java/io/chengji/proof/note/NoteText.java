package io.chengji.proof.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** The characters that notes are made of (C2SP signed-note). */
final class NoteText {
  /** Bytes of the largest note, proof or policy. */
  static final int LARGEST = 1 << 20;

  private static final Pattern NAME =
      Pattern.compile("[^+\\x00-\\x1f\\p{IsWhite_Space}\\ud800-\\udfff]+");
  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,15}");
  private static final long LARGEST_WHOLE = (1L << 53) - 1;

  private NoteText() {}

  /** UTF-8 without control characters but for the newline. */
  static String decode(byte[] utf8) {
    if (utf8.length > LARGEST) {
      throw new NoteException(1, "longer than 1 MiB");
    }
    ByteBuffer bytes = ByteBuffer.wrap(utf8);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new NoteException(lineOf(utf8, bytes.position()), "not UTF-8");
    }
    checkCharacters(text);
    return text;
  }

  /** Refuses control characters other than the newline, and halves of surrogate pairs. */
  static void checkCharacters(String text) {
    int line = 1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c == '\n') {
        line++;
      } else if (c < ' ') {
        throw new NoteException(line, "a control character other than the newline");
      } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        throw new NoteException(line, "half of a surrogate pair is not text");
      }
      i += Character.charCount(c);
    }
  }

  static boolean isKeyName(String name) {
    return NAME.matcher(name).matches();
  }

  /** Bytes of canonical base64 (RFC 4648, section 4). */
  static byte[] base64(String text, int line) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException notBase64) {
      throw new NoteException(line, "not base64");
    }
    throw new NoteException(line, "not canonical base64");
  }

  /** A whole number up to 2^53 − 1 without leading zeroes. */
  static long whole(String text, int line, String what) {
    if (WHOLE.matcher(text).matches()) {
      long value = Long.parseLong(text);
      if (value <= LARGEST_WHOLE) {
        return value;
      }
    }
    throw new NoteException(
        line, what + " is a whole number up to 2^53 - 1 without leading zeroes");
  }

  private static int lineOf(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
