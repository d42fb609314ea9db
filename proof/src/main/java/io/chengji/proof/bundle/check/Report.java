package io.chengji.proof.bundle.check;

import io.chengji.proof.bundle.Manifest.Subject;
import io.chengji.proof.formula.Bilingual;
import io.chengji.proof.json.CanonicalJson;
import io.chengji.proof.json.Json;
import io.chengji.proof.tree.Hash;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a verification found (docs/bundle-format.md, section 9); immutable.
 *
 * @param code how it ended
 * @param where the place of the fault, if there is one
 * @param checks outcomes in the order of the checks, up to and with the one that failed
 * @param tree the log of the checkpoint, where it could be read
 * @param result index of the entry that is proven, where known
 * @param subject what is said to be proven, where known
 * @param figures figures that held
 * @param message what was found
 * @param notCovered what was not looked at
 */
public record Report(
    Code code,
    Optional<String> where,
    Map<Check, Outcome> checks,
    Optional<Tree> tree,
    Optional<Long> result,
    Optional<Subject> subject,
    List<HeldFigure> figures,
    Bilingual message,
    List<Bilingual> notCovered) {

  /** The tree of a checkpoint: origin of the log, number of leaves, root. */
  public record Tree(String origin, long size, Hash root) {}

  /** A figure that was computed again and held. */
  public record HeldFigure(String name, String value) {
    Json json() {
      return new Json.Obj(Map.of("name", new Json.Text(name), "value", new Json.Text(value)));
    }
  }

  /** Copies what it is given. */
  public Report {
    checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
    figures = List.copyOf(figures);
    notCovered = List.copyOf(notCovered);
  }

  /** The answer as canonical JSON. */
  public String json() {
    Map<String, Json> members = new HashMap<>();
    members.put("code", Json.Num.of(code.number()));
    members.put("name", new Json.Text(code.word()));
    members.put("checks", array(List.copyOf(checks.entrySet()), Report::check));
    members.put("where", orNull(where, Json.Text::new));
    members.put("origin", orNull(tree, log -> new Json.Text(log.origin())));
    members.put("size", orNull(tree, log -> Json.Num.of(log.size())));
    members.put("root", orNull(tree, log -> new Json.Text(log.root().base64())));
    members.put("result", orNull(result, Json.Num::of));
    members.put("subject", orNull(subject, Subject::json));
    members.put("figures", array(figures, HeldFigure::json));
    members.put("message", words(message));
    members.put("notCovered", array(notCovered, Report::words));
    return CanonicalJson.write(new Json.Obj(members));
  }

  private static Json check(Map.Entry<Check, Outcome> check) {
    return new Json.Obj(
        Map.of(
            "check", new Json.Text(check.getKey().word()),
            "outcome", new Json.Text(check.getValue().word())));
  }

  private static Json words(Bilingual words) {
    return new Json.Obj(Map.of("en", new Json.Text(words.en()), "zh", new Json.Text(words.zh())));
  }

  private static <T> Json array(List<T> list, Function<T, Json> json) {
    return new Json.Arr(list.stream().map(json).toList());
  }

  private static <T> Json orNull(Optional<T> value, Function<T, Json> json) {
    return value.map(json).orElse(Json.Null.NULL);
  }
}
