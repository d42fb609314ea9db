package io.chengji.kernel.journal;

import io.chengji.proof.json.CanonicalException;
import io.chengji.proof.json.Json;
import io.chengji.proof.json.JsonPointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Canonical JSON text of a tree, as an entry is hashed: RFC 8785 without its floating point. A
 * number must be whole and within ±(2^53 − 1); decimals and larger numbers are written as text by
 * whoever makes the tree.
 */
public final class CanonicalJson {
  /** A leaf of the log, in which a payload stands, may be 100 deep. */
  private static final int DEEPEST = 95;

  private CanonicalJson() {}

  /** The one text of this tree; fails, naming the place by JSON pointer, where it has none. */
  public static String write(JsonNode tree) {
    try {
      return io.chengji.proof.json.CanonicalJson.writeEntry(value(tree, JsonPointer.ROOT, 1));
    } catch (CanonicalException refused) {
      throw refuse(refused.pointer(), refused.why());
    }
  }

  private static Json value(JsonNode node, JsonPointer at, int depth) {
    if (depth > DEEPEST && node.isContainer()) {
      throw refuse(at.toString(), "arrays and objects are more than " + DEEPEST + " deep");
    }
    return switch (node.getNodeType()) {
      case OBJECT -> object(node, at, depth);
      case ARRAY -> array(node, at, depth);
      case STRING -> new Json.Text(node.stringValue());
      case NUMBER -> number(node, at);
      case BOOLEAN -> Json.Bool.of(node.booleanValue());
      case NULL -> Json.Null.NULL;
      default -> throw refuse(at.toString(), "a " + node.getNodeType() + " node has no JSON text");
    };
  }

  private static Json object(JsonNode node, JsonPointer at, int depth) {
    Map<String, Json> members = new LinkedHashMap<>();
    node.properties()
        .forEach(
            each ->
                members.put(
                    each.getKey(), value(each.getValue(), at.of(each.getKey()), depth + 1)));
    return new Json.Obj(members);
  }

  private static Json array(JsonNode node, JsonPointer at, int depth) {
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      items.add(value(node.get(i), at.of(Integer.toString(i)), depth + 1));
    }
    return new Json.Arr(items);
  }

  private static Json number(JsonNode node, JsonPointer at) {
    if (!node.isIntegralNumber()) {
      throw refuse(at.toString(), "the number " + node + " is not whole; write a decimal as text");
    }
    return new Json.Num(node.bigIntegerValue().toString());
  }

  private static IllegalArgumentException refuse(String pointer, String why) {
    return new IllegalArgumentException(
        "payload at " + (pointer.isEmpty() ? "its root" : pointer) + ": " + why);
  }
}
