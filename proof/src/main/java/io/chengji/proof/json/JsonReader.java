package io.chengji.proof.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one value after RFC 8259 out of bytes, by descent, never past the limits. */
final class JsonReader {
  private final byte[] bytes;
  private final int deepest;
  private int at;

  JsonReader(byte[] bytes, JsonLimits limits) {
    if (bytes.length > limits.bytes()) {
      throw new JsonException(
          limits.bytes(), "longer than " + limits.bytes() + " bytes: " + bytes.length);
    }
    this.bytes = bytes;
    this.deepest = limits.depth();
  }

  Json read() {
    Json value = value(0);
    if (at < bytes.length) {
      throw refuse("bytes after the value");
    }
    return value;
  }

  /** A value with the white space around it. */
  private Json value(int depth) {
    skipSpace();
    Json value =
        switch (peek()) {
          case '{' -> object(depth + 1);
          case '[' -> array(depth + 1);
          case '"' -> new Json.Text(string());
          case 't' -> literal("true", Json.Bool.TRUE);
          case 'f' -> literal("false", Json.Bool.FALSE);
          case 'n' -> literal("null", Json.Null.NULL);
          default -> number();
        };
    skipSpace();
    return value;
  }

  private Json object(int depth) {
    open(depth);
    Map<String, Json> members = new LinkedHashMap<>();
    if (!takes('}')) {
      do {
        member(members, depth);
      } while (takes(','));
      expect('}');
    }
    return new Json.Obj(members);
  }

  private void member(Map<String, Json> members, int depth) {
    skipSpace();
    int start = at;
    String name = string();
    skipSpace();
    expect(':');
    if (members.containsKey(name)) {
      throw new JsonException(start, "the name stands twice in one object");
    }
    members.put(name, value(depth));
  }

  private Json array(int depth) {
    open(depth);
    List<Json> items = new ArrayList<>();
    if (!takes(']')) {
      do {
        items.add(value(depth));
      } while (takes(','));
      expect(']');
    }
    return new Json.Arr(items);
  }

  private void open(int depth) {
    if (depth > deepest) {
      throw refuse("more than " + deepest + " deep");
    }
    at++;
    skipSpace();
  }

  private Json literal(String word, Json value) {
    byte[] wanted = word.getBytes(StandardCharsets.US_ASCII);
    for (byte letter : wanted) {
      expect(letter);
    }
    return value;
  }

  private Json number() {
    int start = at;
    takes('-');
    if (!takes('0')) {
      digits("a value");
    }
    if (takes('.')) {
      digits("a digit");
    }
    if (takes('e') || takes('E')) {
      if (!takes('+')) {
        takes('-');
      }
      digits("a digit");
    }
    return new Json.Num(new String(bytes, start, at - start, StandardCharsets.US_ASCII));
  }

  private void digits(String wanted) {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == start) {
      throw refuse("not " + wanted);
    }
  }

  private String string() {
    JsonString string = new JsonString(bytes, at);
    String text = string.read();
    at = string.end();
    return text;
  }

  private void skipSpace() {
    while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
      at++;
    }
  }

  private boolean takes(int wanted) {
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(int wanted) {
    if (!takes(wanted)) {
      throw refuse("not '" + (char) wanted + "'");
    }
  }

  private int peek() {
    return at < bytes.length ? bytes[at] : -1000;
  }

  private JsonException refuse(String why) {
    return new JsonException(at, at < bytes.length ? why : why + ": the data end here");
  }
}
