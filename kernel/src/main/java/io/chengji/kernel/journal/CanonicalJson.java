package io.chengji.kernel.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Canonical JSON text after RFC 8785, without its floating point: names in the order of their
 * UTF-16 units, no blanks, the shortest escapes. A number must be whole and within ±(2^53 − 1);
 * decimals and larger numbers are written as text by whoever makes the tree.
 */
public final class CanonicalJson {
  private static final long LARGEST = (1L << 53) - 1;

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /** The one text of this tree; fails, naming the place by JSON pointer, where it has none. */
  public static String write(JsonNode tree) {
    CanonicalJson json = new CanonicalJson();
    json.value(tree, "");
    return json.out.toString();
  }

  private void value(JsonNode node, String pointer) {
    switch (node.getNodeType()) {
      case OBJECT -> object(node, pointer);
      case ARRAY -> array(node, pointer);
      case STRING -> string(node.stringValue(), pointer);
      case NUMBER -> number(node, pointer);
      case BOOLEAN -> out.append(node.booleanValue());
      case NULL -> out.append("null");
      default -> throw refuse(pointer, "a " + node.getNodeType() + " node has no JSON text");
    }
  }

  private void object(JsonNode node, String pointer) {
    List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
    members.sort(Comparator.comparing(Map.Entry::getKey));
    out.append('{');
    String separator = "";
    for (Map.Entry<String, JsonNode> member : members) {
      String inner = pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
      out.append(separator);
      string(member.getKey(), inner);
      out.append(':');
      value(member.getValue(), inner);
      separator = ",";
    }
    out.append('}');
  }

  private void array(JsonNode node, String pointer) {
    out.append('[');
    for (int i = 0; i < node.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      value(node.get(i), pointer + "/" + i);
    }
    out.append(']');
  }

  private void number(JsonNode node, String pointer) {
    if (!node.isIntegralNumber()) {
      throw refuse(pointer, "the number " + node + " is not whole; write a decimal as text");
    }
    boolean fits = node.canConvertToLong();
    if (!fits || node.longValue() > LARGEST || node.longValue() < -LARGEST) {
      throw refuse(pointer, "the number " + node + " is beyond 2^53 - 1; write it as text");
    }
    out.append(node.longValue());
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
    if (c == 0) {
      throw refuse(pointer, "the character U+0000 cannot be stored");
    }
    if (c < ' ') {
      out.append("\\u00").append(Character.forDigit(c >> 4, 16));
      out.append(Character.forDigit(c & 15, 16));
      return 0;
    }
    if (!Character.isSurrogate(c)) {
      out.append(c);
      return 0;
    }
    if (Character.isHighSurrogate(c)
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1))) {
      out.append(c).append(text.charAt(at + 1));
      return 1;
    }
    throw refuse(pointer, "half of a surrogate pair is not text");
  }

  private static IllegalArgumentException refuse(String pointer, String why) {
    return new IllegalArgumentException(
        "payload at " + (pointer.isEmpty() ? "its root" : pointer) + ": " + why);
  }
}
