package io.chengji.proof.entry;

import io.chengji.proof.json.Json;
import io.chengji.proof.tree.Hash;
import java.util.HashMap;
import java.util.Map;

/**
 * A leaf that shows what happened, in the name of which organisation and by which post, and hides
 * who it was.
 *
 * @param closed commitment to who did it
 * @param fact what happened
 */
public record OpenLeaf(Hash closed, Fact fact) implements Leaf {
  @Override
  public Json json() {
    Map<String, Json> members = new HashMap<>(fact.members());
    members.put(LeafForms.CLOSED, new Json.Text(closed.hex()));
    members.put(LeafForms.V, LeafForms.VERSION_1);
    return new Json.Obj(members);
  }
}
