package io.chengji.proof.entry;

import io.chengji.proof.json.Json;
import io.chengji.proof.tree.Hash;
import java.util.Map;

/**
 * A leaf that shows only that there is an entry.
 *
 * @param closed commitment to the whole entry
 */
public record ClosedLeaf(Hash closed) implements Leaf {
  @Override
  public Json json() {
    return new Json.Obj(
        Map.of(LeafForms.CLOSED, new Json.Text(closed.hex()), LeafForms.V, LeafForms.VERSION_1));
  }
}
