package io.chengji.proof.entry;

import io.chengji.proof.json.Json;
import java.util.HashMap;
import java.util.Map;

/**
 * What a commitment hides: of an open entry who did it, of a closed one everything.
 *
 * @param json the body: an object, where it has its form
 */
public record Body(Json json) {
  /** The body that an open entry hides. */
  public static Body ofOpen(Actor actor) {
    return new Body(new Json.Obj(actor.members()));
  }

  /** The body that a closed entry hides. */
  public static Body ofClosed(Actor actor, Fact fact) {
    Map<String, Json> members = new HashMap<>(fact.members());
    members.putAll(actor.members());
    return new Body(new Json.Obj(members));
  }

  /** Canonical JSON. */
  public byte[] bytes() {
    return Form.canonical(json);
  }

  /** The actor, if this is the body of an open entry; else fails with {@link FormException}. */
  public Actor actorOfOpen() {
    return Actor.ofForm(Form.of("body", json, LeafForms.OPEN_BODY));
  }

  /** The fact, if this is the body of a closed entry; else fails with {@link FormException}. */
  public Fact factOfClosed() {
    Form form = Form.of("body", json, LeafForms.CLOSED_BODY);
    Actor.ofForm(form);
    return Fact.ofForm(form);
  }

  /** Checks that the body has the form which a leaf of this kind hides. */
  public void checkFits(Leaf leaf) {
    if (leaf instanceof OpenLeaf) {
      actorOfOpen();
    } else {
      factOfClosed();
    }
  }
}
