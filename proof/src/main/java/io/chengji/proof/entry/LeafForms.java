package io.chengji.proof.entry;

import io.chengji.proof.json.Json;
import io.chengji.proof.json.JsonLimits;
import java.util.Map;
import java.util.Set;

/** The members of each form of a leaf and of a body. */
final class LeafForms {
  static final String CLOSED = "closed";
  static final String V = "v";
  static final Json VERSION_1 = Json.Num.of(1);
  static final Set<String> OPEN_BODY = Set.of("actor", "onBehalfOf", "request");
  static final Set<String> CLOSED_BODY =
      Set.of(
          "actor",
          "at",
          "id",
          "kind",
          "observed",
          "onBehalfOf",
          "organisation",
          "payload",
          "post",
          "request",
          "version");
  private static final Set<String> CLOSED_LEAF = Set.of(CLOSED, V);
  private static final Set<String> OPEN_LEAF =
      Set.of(
          "at", CLOSED, "id", "kind", "observed", "organisation", "payload", "post", V, "version");

  private LeafForms() {}

  static Leaf parse(byte[] data) {
    Json json = Form.parse("the data of the leaf", data, JsonLimits.ENTRY);
    Map<String, Json> members = Form.members("leaf", json);
    boolean open = members.size() > CLOSED_LEAF.size();
    Form form = Form.of("leaf", json, open ? OPEN_LEAF : CLOSED_LEAF);
    if (!form.value(V).equals(VERSION_1)) {
      throw new FormException("leaf.v is not 1");
    }
    return open
        ? new OpenLeaf(form.hash(CLOSED), Fact.ofForm(form))
        : new ClosedLeaf(form.hash(CLOSED));
  }
}
