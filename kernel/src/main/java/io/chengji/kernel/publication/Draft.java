package io.chengji.kernel.publication;

import io.chengji.kernel.journal.Payload;
import io.chengji.proof.formula.Formula;
import io.chengji.proof.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** A publication with its figures computed, ready to be written. */
final class Draft {
  private final Publication result;
  private final List<Map<String, Object>> evidence;
  private final List<Map<String, Object>> figures;
  private final String content;

  private Draft(
      Publication result,
      List<Map<String, Object>> evidence,
      List<Map<String, Object>> figures,
      String content) {
    this.result = result;
    this.evidence = evidence;
    this.figures = figures;
    this.content = content;
  }

  static Draft of(Publication result) {
    Computing computing = new Computing(result.evidence());
    List<Map<String, Object>> evidence =
        result.evidence().stream()
            .sorted(Comparator.comparing(EvidenceFile::sha256))
            .map(
                file ->
                    Map.<String, Object>of(
                        "name", file.name(), "sha256", file.sha256(), "size", file.size()))
            .toList();
    List<Map<String, Object>> figures = result.figures().stream().map(computing::compute).toList();
    return new Draft(result, evidence, figures, content(result, evidence, figures));
  }

  /** The hash of what is said, without what it rests on. */
  private static String content(
      Publication result, List<Map<String, Object>> evidence, List<Map<String, Object>> figures) {
    Map<String, Object> said =
        Map.of("title", result.title(), "evidence", evidence, "figures", figures);
    return Hash.ofData(Payload.of(said).text().getBytes(StandardCharsets.UTF_8)).hex();
  }

  String subject() {
    return result.subject();
  }

  List<String> basis() {
    return result.basis();
  }

  String content() {
    return content;
  }

  /** The payload of the entry without its member {@code proof}. */
  Map<String, Object> said() {
    return Map.of("subject", result.subject(), "title", result.title(), "content", content);
  }

  /** The member {@code proof}: {@code docs/bundle-format.md}, section 6. */
  Map<String, Object> proof(List<Hash> basis) {
    Map<String, Object> proof = new TreeMap<>();
    proof.put("basis", basis.stream().map(Hash::hex).sorted().distinct().toList());
    proof.put("evidence", evidence);
    proof.put("figures", figures);
    proof.put("scope", Map.of("kinds", result.basis(), "where", Map.of()));
    return proof;
  }

  /** Keeps the files and formulas. */
  void keep(Handle handle, Instant now) {
    result.evidence().forEach(file -> PublicationRows.keep(handle, file, now));
    for (Figure figure : result.figures()) {
      Formula formula = Formula.parse(figure.formula());
      PublicationRows.keepFormula(handle, formula.hash(), formula.canonicalText());
    }
  }
}
