package io.chengji.kernel.journal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an entry says beyond who, when and what kind: a JSON object, kept as the canonical text that
 * will be hashed. Immutable. No personal data stands in it, only its salted hash.
 */
public final class Payload {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Payload EMPTY = new Payload("{}");

  private final String text;

  private Payload(String text) {
    this.text = text;
  }

  public static Payload empty() {
    return EMPTY;
  }

  /**
   * From a record, a map or a JSON tree that is an object. Numbers must be whole and within ±(2^53
   * − 1), decimals are given as text; fails with the JSON pointer of what cannot be kept.
   */
  public static Payload of(Object value) {
    JsonNode tree = treeOf(value);
    if (!tree.isObject()) {
      throw new IllegalArgumentException(
          "payload: a JSON object is needed, not " + tree.getNodeType());
    }
    return new Payload(CanonicalJson.write(tree));
  }

  /** This payload with more members; a name that it already has is refused. */
  public Payload with(Map<String, ?> members) {
    if (members.isEmpty()) {
      return this;
    }
    ObjectNode tree = (ObjectNode) tree();
    members.forEach(
        (name, value) -> {
          if (tree.has(name)) {
            throw new IllegalArgumentException(
                "payload: \"" + name + "\" is there already; an entry does not change its words");
          }
          tree.set(name, treeOf(value));
        });
    return new Payload(CanonicalJson.write(tree));
  }

  /** The canonical text, exactly what will be hashed. */
  public String text() {
    return text;
  }

  /** How many bytes the text has in UTF-8; of a short text, how many it has at most. */
  int bytes() {
    int most = 3 * text.length();
    return most <= Entry.LONGEST_PUBLIC_PAYLOAD
        ? most
        : text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** A fresh tree of the text, for reading. */
  public JsonNode tree() {
    return MAPPER.readTree(text);
  }

  private static JsonNode treeOf(Object value) {
    return value instanceof JsonNode node ? node : MAPPER.valueToTree(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Payload payload && payload.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
