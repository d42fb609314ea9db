package io.chengji.proof.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the one canonical text of a value after RFC 8785: names in the order of their UTF-16
 * units, no blanks, the shortest escapes, numbers as ECMAScript writes them.
 *
 * <p>For entries of the journal it is narrower: a number must be written as a whole one within
 * ±(2^53 − 1), and the character U+0000, which PostgreSQL does not store, must not occur.
 */
public final class CanonicalJson {
  private final StringBuilder out = new StringBuilder();
  private final boolean entry;

  private CanonicalJson(boolean entry) {
    this.entry = entry;
  }

  /** Canonical text of any value; fails with a {@link CanonicalException} where it has none. */
  public static String write(Json value) {
    return text(value, false);
  }

  /** Canonical text as entries have it; fails with a {@link CanonicalException}. */
  public static String writeEntry(Json value) {
    return text(value, true);
  }

  /** Reads a value that is canonical as entries are; fails with a {@link JsonException}. */
  public static Json parseEntry(byte[] utf8, JsonLimits limits) {
    Json value = Json.parse(utf8, limits);
    byte[] canonical;
    try {
      canonical = writeEntry(value).getBytes(StandardCharsets.UTF_8);
    } catch (CanonicalException refused) {
      throw new JsonException(0, "not canonical at " + refused.getMessage());
    }
    int differs = Arrays.mismatch(utf8, canonical);
    if (differs >= 0) {
      throw new JsonException(differs, "not canonical");
    }
    return value;
  }

  private static String text(Json value, boolean entry) {
    CanonicalJson json = new CanonicalJson(entry);
    json.value(value, "");
    return json.out.toString();
  }

  private void value(Json value, String pointer) {
    switch (value) {
      case Json.Obj object -> object(object, pointer);
      case Json.Arr array -> array(array, pointer);
      case Json.Text text -> string(text.value(), pointer);
      case Json.Num number -> out.append(number(number, pointer));
      case Json.Bool bool -> out.append(bool.value());
      case Json.Null nothing -> out.append("null");
    }
  }

  private void object(Json.Obj object, String pointer) {
    out.append('{');
    String separator = "";
    for (Map.Entry<String, Json> member : new TreeMap<>(object.members()).entrySet()) {
      String inner = pointer + JsonPointer.step(member.getKey());
      out.append(separator);
      string(member.getKey(), inner);
      out.append(':');
      value(member.getValue(), inner);
      separator = ",";
    }
    out.append('}');
  }

  private void array(Json.Arr array, String pointer) {
    out.append('[');
    for (int i = 0; i < array.items().size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      value(array.items().get(i), pointer + "/" + i);
    }
    out.append(']');
  }

  private String number(Json.Num number, String pointer) {
    if (!entry) {
      return EcmaNumber.parse(number.text())
          .orElseThrow(() -> new CanonicalException(pointer, "the number is too large"));
    }
    if (number.findWhole().isPresent()) {
      return number.text();
    }
    boolean whole = number.text().chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
    throw new CanonicalException(
        pointer,
        whole
            ? "the number " + number.text() + " is beyond 2^53 - 1 or -0; write it as text"
            : "the number " + number.text() + " is not whole; write a decimal as text");
  }

  private void string(String text, String pointer) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> i += other(text, i, pointer);
      }
    }
    out.append('"');
  }

  /** Appends a character without a short escape; returns how many more units it took. */
  private int other(String text, int at, String pointer) {
    char c = text.charAt(at);
    if (c == 0 && entry) {
      throw new CanonicalException(pointer, "the character U+0000 cannot be stored");
    }
    if (c < ' ') {
      out.append("\\u00").append(Character.forDigit(c >> 4, 16));
      out.append(Character.forDigit(c & 15, 16));
      return 0;
    }
    out.append(c);
    if (!Character.isSurrogate(c)) {
      return 0;
    }
    if (Character.isHighSurrogate(c)
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1))) {
      out.append(text.charAt(at + 1));
      return 1;
    }
    throw new CanonicalException(pointer, "half of a surrogate pair is not text");
  }
}
