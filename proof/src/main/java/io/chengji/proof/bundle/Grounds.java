package io.chengji.proof.bundle;

import io.chengji.proof.entry.Fact;
import io.chengji.proof.entry.Form;
import io.chengji.proof.entry.FormException;
import io.chengji.proof.json.Json;
import io.chengji.proof.tree.Hash;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an entry says it rests on: the member {@code proof} of its payload.
 *
 * @param basis leaves, ascending
 * @param evidence pieces of evidence, ascending by hash
 * @param figures computed figures with distinct names
 * @param scope what must not have been left out
 */
public record Grounds(
    List<Hash> basis, List<EvidenceFile> evidence, List<Figure> figures, Optional<Scope> scope) {
  private static final String MEMBER = "proof";
  private static final Set<String> MEMBERS = Set.of("basis", "evidence", "figures", "scope");

  /** A piece of evidence: its name, hash and size in bytes. */
  public record EvidenceFile(String name, Hash sha256, long size) {
    static EvidenceFile ofJson(Json json) {
      Form form = Form.of("evidence", json, Set.of("name", "sha256", "size"));
      return new EvidenceFile(form.text("name"), form.hash("sha256"), form.whole("size", 0));
    }
  }

  /** Lists that ascend, and figures of different names. */
  public Grounds {
    basis = Form.ascending("proof.basis", basis, Comparator.naturalOrder());
    evidence =
        Form.ascending("proof.evidence", evidence, Comparator.comparing(EvidenceFile::sha256));
    figures = List.copyOf(figures);
    Set<String> names = new HashSet<>();
    if (!figures.stream().map(Figure::name).allMatch(names::add)) {
      throw new FormException("two figures have the same name");
    }
  }

  /** What a fact rests on, if it says so; fails with {@link FormException}. */
  public static Optional<Grounds> find(Fact fact) {
    return Optional.ofNullable(Form.members("payload", fact.payload()).get(MEMBER))
        .map(Grounds::ofJson);
  }

  /** Reads the member {@code proof}. */
  public static Grounds ofJson(Json json) {
    Form form = Form.of(MEMBER, json, MEMBERS);
    Json scope = form.value("scope");
    return new Grounds(
        form.items("basis").stream().map(leaf -> Form.hash("proof.basis", leaf)).toList(),
        form.items("evidence").stream().map(EvidenceFile::ofJson).toList(),
        form.items("figures").stream().map(Figure::ofJson).toList(),
        scope instanceof Json.Null ? Optional.empty() : Optional.of(Scope.ofJson(scope)));
  }
}
