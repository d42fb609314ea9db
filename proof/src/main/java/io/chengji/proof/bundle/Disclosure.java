package io.chengji.proof.bundle;

import io.chengji.proof.entry.Body;
import io.chengji.proof.entry.Form;
import io.chengji.proof.entry.Salt;
import io.chengji.proof.json.Json;
import io.chengji.proof.tree.Hash;
import java.util.Map;
import java.util.Set;

/**
 * Opens the commitment of one entry.
 *
 * @param body what was hidden
 * @param salt with which it was hidden
 */
public record Disclosure(Body body, Salt salt) {
  /** Reads the file {@code disclosed/<index>.json}. */
  public static Disclosure ofJson(Json json) {
    Form form = Form.of("disclosed", json, Set.of("body", "salt"));
    return new Disclosure(new Body(form.value("body")), Salt.parseHex(form.text("salt")));
  }

  /** The bytes of the file. */
  public byte[] bytes() {
    return Form.canonical(
        new Json.Obj(Map.of("body", body.json(), "salt", new Json.Text(salt.hex()))));
  }

  /** The commitment that this opens. */
  public Hash commitment() {
    return salt.commit(body);
  }
}
