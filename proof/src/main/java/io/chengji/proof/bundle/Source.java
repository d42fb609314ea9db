package io.chengji.proof.bundle;

import io.chengji.proof.entry.Form;
import io.chengji.proof.entry.FormException;
import io.chengji.proof.entry.TextOrder;
import io.chengji.proof.json.Json;
import io.chengji.proof.json.JsonPointer;
import io.chengji.proof.tree.Hash;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where the value of an input of a formula is taken from (docs/bundle-format.md, section 6). */
public sealed interface Source {
  /** A text that stands in the figure itself. */
  record Given(String text) implements Source {}

  /**
   * A place in an entry or in a piece of evidence.
   *
   * @param fromEvidence whether the hash is that of evidence, not of a leaf
   * @param hash of the leaf or evidence
   * @param pointer to the value, or to the array of which elements are chosen
   * @param selection what is taken of each element of an array, if a list is wanted
   */
  record Taken(boolean fromEvidence, Hash hash, JsonPointer pointer, Optional<Selection> selection)
      implements Source {}

  /**
   * Chooses elements of an array.
   *
   * @param where which elements
   * @param pick what of each; without it a one for each
   */
  record Selection(Filter where, Optional<JsonPointer> pick) {}

  /** Reads a source; fails with {@link FormException}. */
  static Source ofJson(Json json) {
    Set<String> names = Form.members("source", json).keySet();
    Form form = Form.of("source", json, names);
    if (names.equals(Set.of("text"))) {
      return new Given(form.text("text"));
    }
    String from = names.contains("evidence") ? "evidence" : "leaf";
    checkNames(new TreeSet<>(names), from);
    return new Taken(
        from.equals("evidence"),
        form.hash(from),
        Form.pointer("source.pointer", form.text("pointer")),
        selection(form, names));
  }

  private static void checkNames(Set<String> names, String from) {
    if (!names.remove(from) || !names.remove("pointer")) {
      throw new FormException("a source has text, or pointer and one of leaf and evidence");
    }
    boolean known = names.isEmpty() || Set.of("where").equals(names);
    if (!known && !Set.of("pick", "where").equals(names)) {
      throw new FormException("a source has pick only with where, and nothing else");
    }
  }

  private static Optional<Selection> selection(Form form, Set<String> names) {
    if (!names.contains("where")) {
      return Optional.empty();
    }
    Optional<JsonPointer> pick =
        names.contains("pick")
            ? Optional.of(Form.pointer("source.pick", form.text("pick")))
            : Optional.empty();
    return Optional.of(new Selection(Filter.ofJson(form.value("where")), pick));
  }

  /** Sources by the names of inputs. */
  static Map<String, Source> mapOfJson(Json json) {
    Map<String, Source> sources = new TreeMap<>(TextOrder.UTF_8);
    Form.members("inputs", json).forEach((name, source) -> sources.put(name, ofJson(source)));
    return Collections.unmodifiableMap(sources);
  }
}
