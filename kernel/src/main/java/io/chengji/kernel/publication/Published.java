package io.chengji.kernel.publication;

import io.chengji.kernel.journal.JournalEntry;
import io.chengji.kernel.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A result as the journal holds it.
 *
 * @param entryId its journal entry
 * @param content hash of what it says
 * @param kinds of the entries that it rests on, ascending
 * @param basis leaf hashes of these entries, ascending
 */
public record Published(
    long entryId,
    String subject,
    Words title,
    Instant at,
    String content,
    List<String> kinds,
    List<String> basis,
    List<EvidenceLine> evidence,
    List<FigureLine> figures) {

  /** A piece of evidence by name, hash and size in bytes. */
  public record EvidenceLine(String name, String sha256, long size) {}

  /** A figure with the hash of its formula and its sources as they stand in the entry. */
  public record FigureLine(String name, String value, String formula, Map<String, Object> inputs) {}

  public Published {
    kinds = List.copyOf(kinds);
    basis = List.copyOf(basis);
    evidence = List.copyOf(evidence);
    figures = List.copyOf(figures);
  }

  static Published of(JournalEntry entry) {
    JsonNode payload = entry.payload();
    JsonNode proof = payload.get("proof");
    return new Published(
        entry.id(),
        payload.get("subject").stringValue(),
        new Words(
            payload.get("title").get("zh").stringValue(),
            payload.get("title").get("en").stringValue()),
        entry.receivedAt(),
        payload.get("content").stringValue(),
        proof.get("scope").get("kinds").valueStream().map(JsonNode::stringValue).toList(),
        proof.get("basis").valueStream().map(JsonNode::stringValue).toList(),
        proof.get("evidence").valueStream().map(Published::evidence).toList(),
        proof.get("figures").valueStream().map(Published::figure).toList());
  }

  private static EvidenceLine evidence(JsonNode line) {
    return new EvidenceLine(
        line.get("name").stringValue(),
        line.get("sha256").stringValue(),
        line.get("size").longValue());
  }

  private static FigureLine figure(JsonNode line) {
    Map<String, Object> inputs = new TreeMap<>();
    line.get("inputs").properties().forEach(input -> inputs.put(input.getKey(), input.getValue()));
    return new FigureLine(
        line.get("name").stringValue(),
        line.get("value").stringValue(),
        line.get("formula").stringValue(),
        inputs);
  }
}
