package io.chengji.proof.bundle;

import io.chengji.proof.entry.Form;
import io.chengji.proof.entry.FormException;
import io.chengji.proof.entry.TimeText;
import io.chengji.proof.json.Json;
import io.chengji.proof.tree.Hash;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The file {@code bundle.json}: what is in a bundle (docs/bundle-format.md, section 5).
 *
 * @param entries entries with their leaves, ascending by index, no leaf twice
 * @param evidence pieces of evidence, ascending by hash
 * @param formulas hashes of formulas, ascending
 * @param made when the bundle was made; nobody vouches for it
 * @param origin origin of the log
 * @param result index of the entry that is to be proven
 * @param subject what is proven, in words; nobody vouches for them
 */
public record Manifest(
    List<EntryLine> entries,
    List<EvidenceLine> evidence,
    List<Hash> formulas,
    Instant made,
    String origin,
    long result,
    Subject subject) {
  private static final String FORMAT = "chengji-bundle/1";
  private static final Set<String> MEMBERS =
      Set.of("entries", "evidence", "format", "formulas", "made", "origin", "result", "subject");

  /** An entry: its index in the log and the hash of its leaf. */
  public record EntryLine(long index, Hash leaf) {
    static EntryLine ofJson(Json json) {
      Form form = Form.of("entry", json, Set.of("index", "leaf"));
      return new EntryLine(form.whole("index", 0), form.hash("leaf"));
    }

    Json json() {
      return new Json.Obj(Map.of("index", Json.Num.of(index), "leaf", new Json.Text(leaf.hex())));
    }
  }

  /** A piece of evidence, and whether its file is in the bundle; size in bytes. */
  public record EvidenceLine(boolean held, String name, Hash sha256, long size) {
    static EvidenceLine ofJson(Json json) {
      Form form = Form.of("evidence", json, Set.of("held", "name", "sha256", "size"));
      return new EvidenceLine(
          form.truth("held"), form.text("name"), form.hash("sha256"), form.whole("size", 0));
    }

    Json json() {
      return new Json.Obj(
          Map.of(
              "held",
              Json.Bool.of(held),
              "name",
              new Json.Text(name),
              "sha256",
              new Json.Text(sha256.hex()),
              "size",
              Json.Num.of(size)));
    }
  }

  /** What is proven, in two languages. */
  public record Subject(String en, String zh) {
    static Subject ofJson(Json json) {
      Form form = Form.of("subject", json, Set.of("en", "zh"));
      return new Subject(form.text("en"), form.text("zh"));
    }

    /** An object of two texts. */
    public Json json() {
      return new Json.Obj(Map.of("en", new Json.Text(en), "zh", new Json.Text(zh)));
    }
  }

  /** Lists in their order, and the result among the entries. */
  public Manifest {
    entries = Form.ascending("entries", entries, Comparator.comparing(EntryLine::index));
    evidence = Form.ascending("evidence", evidence, Comparator.comparing(EvidenceLine::sha256));
    formulas = Form.ascending("formulas", formulas, Comparator.naturalOrder());
    if (entries.stream().map(EntryLine::leaf).distinct().count() != entries.size()) {
      throw new FormException("two entries have the same leaf");
    }
    long proven = result;
    if (entries.stream().noneMatch(entry -> entry.index() == proven)) {
      throw new FormException("the result is not among the entries");
    }
  }

  /** Reads the manifest; fails with {@link FormException}. */
  public static Manifest ofJson(Json json) {
    Form form = Form.of("manifest", json, MEMBERS);
    if (!form.text("format").equals(FORMAT)) {
      throw new FormException("format is not " + FORMAT);
    }
    return new Manifest(
        form.items("entries").stream().map(EntryLine::ofJson).toList(),
        form.items("evidence").stream().map(EvidenceLine::ofJson).toList(),
        form.items("formulas").stream().map(hash -> Form.hash("formulas", hash)).toList(),
        form.time("made"),
        form.text("origin"),
        form.whole("result", 0),
        Subject.ofJson(form.value("subject")));
  }

  /** The bytes of the file. */
  public byte[] bytes() {
    return Form.canonical(
        new Json.Obj(
            Map.of(
                "entries", array(entries, EntryLine::json),
                "evidence", array(evidence, EvidenceLine::json),
                "format", new Json.Text(FORMAT),
                "formulas", array(formulas, hash -> new Json.Text(hash.hex())),
                "made", new Json.Text(TimeText.write(made)),
                "origin", new Json.Text(origin),
                "result", Json.Num.of(result),
                "subject", subject.json())));
  }

  private static <T> Json array(List<T> list, Function<T, Json> json) {
    return new Json.Arr(list.stream().map(json).toList());
  }
}
