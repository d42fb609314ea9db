package io.chengji.proof.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** One string of JSON in UTF-8, from its first quotation mark on. */
final class JsonString {
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";
  private static final int HEX_DIGITS = 4;
  private static final int HEX = 16;

  private final byte[] bytes;
  private final StringBuilder text = new StringBuilder();
  private int at;

  JsonString(byte[] bytes, int start) {
    this.bytes = bytes;
    this.at = start;
  }

  /** Offset behind the last quotation mark, after reading. */
  int end() {
    return at;
  }

  String read() {
    if (peek() != '"') {
      throw refuse("not a string");
    }
    at++;
    plain();
    while (peek() == '\\') {
      at++;
      escape();
      plain();
    }
    at++;
    return text.toString();
  }

  /** Characters up to the next escape or the end of the string. */
  private void plain() {
    int start = at;
    boolean ascii = true;
    while (peek() != '"' && peek() != '\\') {
      if (peek() >= 0 && peek() < ' ') {
        throw refuse("a control character is not escaped");
      }
      ascii &= peek() >= 0;
      at++;
    }
    if (ascii) {
      text.append(new String(bytes, start, at - start, StandardCharsets.ISO_8859_1));
    } else {
      decode(start);
    }
  }

  private void decode(int start) {
    ByteBuffer part = ByteBuffer.wrap(bytes, start, at - start);
    try {
      text.append(StandardCharsets.UTF_8.newDecoder().decode(part));
    } catch (CharacterCodingException notUtf8) {
      throw new JsonException(part.position(), "not UTF-8");
    }
  }

  private void escape() {
    int start = at - 1;
    if (peek() != 'u') {
      int which = ESCAPES.indexOf(peek());
      if (which < 0) {
        throw refuse("no such escape");
      }
      text.append(ESCAPED.charAt(which));
      at++;
      return;
    }
    char unit = unit();
    text.append(unit);
    if (Character.isHighSurrogate(unit) && peek() == '\\') {
      at++;
      char second = peek() == 'u' ? unit() : 0;
      if (Character.isLowSurrogate(second)) {
        text.append(second);
        return;
      }
    }
    if (Character.isSurrogate(unit)) {
      throw new JsonException(start, "half of a surrogate pair is not text");
    }
  }

  /** The four hexadecimal digits after a u. */
  private char unit() {
    at++;
    int unit = 0;
    for (int i = 0; i < HEX_DIGITS; i++, at++) {
      int digit = peek() < 0 ? -1 : Character.digit(peek(), HEX);
      if (digit < 0) {
        throw refuse("not a hexadecimal digit");
      }
      unit = unit * HEX + digit;
    }
    return (char) unit;
  }

  private int peek() {
    if (at >= bytes.length) {
      throw new JsonException(bytes.length, "a string is not closed");
    }
    return bytes[at];
  }

  private JsonException refuse(String why) {
    return new JsonException(at, why);
  }
}
