package io.chengji.proof.bundle;

import io.chengji.proof.entry.Form;
import io.chengji.proof.entry.FormException;
import io.chengji.proof.json.Json;
import io.chengji.proof.json.JsonPointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Chooses JSON values of which some parts are equal to given values ({@code where} of
 * docs/bundle-format.md, section 6); immutable.
 *
 * @param conditions all of them must hold
 */
public record Filter(List<Condition> conditions) {
  /** Conditions in any order. */
  public Filter {
    conditions = List.copyOf(conditions);
  }

  /** That the value at a pointer is equal to a text, whole number, boolean or null. */
  public record Condition(JsonPointer pointer, Json value) {
    /** A condition on a simple value. */
    public Condition {
      if (!isSimple(value)) {
        throw new FormException("where compares with texts, whole numbers, booleans and null only");
      }
    }

    boolean fits(Json json) {
      return pointer.find(json).filter(value::equals).isPresent();
    }

    private static boolean isSimple(Json value) {
      return value instanceof Json.Text
          || value instanceof Json.Num number && number.findWhole().isPresent()
          || value instanceof Json.Bool
          || value instanceof Json.Null;
    }
  }

  /** Reads the object {@code where}. */
  public static Filter ofJson(Json json) {
    List<Condition> conditions = new ArrayList<>();
    for (Map.Entry<String, Json> member : Form.members("where", json).entrySet()) {
      conditions.add(new Condition(Form.pointer("where", member.getKey()), member.getValue()));
    }
    return new Filter(conditions);
  }

  /** Whether a value fits. */
  public boolean fits(Json json) {
    return conditions.stream().allMatch(condition -> condition.fits(json));
  }
}
