package io.chengji.proof.bundle;

import io.chengji.proof.entry.Form;
import io.chengji.proof.entry.OpenLeaf;
import io.chengji.proof.entry.TextOrder;
import io.chengji.proof.json.Json;
import java.util.List;
import java.util.Set;

/**
 * Which entries before it a result claims to rest on, all of them.
 *
 * @param kinds kinds of entry, ascending
 * @param where which entries of these kinds, by the whole data of the leaf
 */
public record Scope(List<String> kinds, Filter where) {
  /** Reads a scope. */
  public static Scope ofJson(Json json) {
    Form form = Form.of("scope", json, Set.of("kinds", "where"));
    List<String> kinds =
        form.items("kinds").stream().map(kind -> Form.text("scope.kinds", kind)).toList();
    return new Scope(
        Form.ascending("scope.kinds", kinds, TextOrder.UTF_8), Filter.ofJson(form.value("where")));
  }

  /** Whether this entry is meant. */
  public boolean covers(OpenLeaf leaf) {
    return kinds.contains(leaf.fact().kind()) && where.fits(leaf.json());
  }
}
