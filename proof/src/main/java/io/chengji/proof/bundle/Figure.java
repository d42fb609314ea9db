package io.chengji.proof.bundle;

import io.chengji.proof.entry.Form;
import io.chengji.proof.json.Json;
import io.chengji.proof.tree.Hash;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A computed figure that an entry publishes.
 *
 * @param formula hash of the formula
 * @param inputs where each input comes from, by name
 * @param name what it is called in its entry
 * @param value the result as it was published
 */
public record Figure(Hash formula, Map<String, Source> inputs, String name, String value) {
  private static final Set<String> MEMBERS = Set.of("formula", "inputs", "name", "value");

  /** Inputs are kept in the order given, that of their names. */
  public Figure {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /** Reads a figure. */
  public static Figure ofJson(Json json) {
    Form form = Form.of("figure", json, MEMBERS);
    return new Figure(
        form.hash("formula"),
        Source.mapOfJson(form.value("inputs")),
        form.text("name"),
        form.text("value"));
  }
}
