package io.chengji.programme.internal.publishing;

import io.chengji.kernel.publication.EvidenceFile;
import io.chengji.kernel.publication.Figure;
import io.chengji.kernel.publication.Publication;
import io.chengji.kernel.publication.Source;
import io.chengji.kernel.words.Words;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.Correction;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.Programme;
import io.chengji.programme.model.RegisterState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lists of pilots: one publication for each programme, batch and kind, with its rows, the
 * corrections and findings that touch them, how many there are, and how many in each province.
 */
final class PublishedLists {
  private static final String FILE = "list.json";
  private static final String ROWS = "/rows";
  private static final String COUNT =
      """
      formula count_rows "名单行数 / rows of the list" {
        input rows: list [项];
        result: number [项] scale 0 half_up = count(rows);
      }
      """;

  private final RegisterState state;

  private PublishedLists(RegisterState state) {
    this.state = state;
  }

  /** A list by what tells it from others. */
  private record Key(String programme, @Nullable String batch, ListingKind kind) {
    String subject() {
      return "register/list/" + (batch == null ? programme : batch) + "/" + kind.code();
    }
  }

  static List<Publication> of(RegisterState state) {
    PublishedLists lists = new PublishedLists(state);
    Map<Key, List<Listing>> rows = new LinkedHashMap<>();
    for (Listing row : state.listings()) {
      Key key = new Key(row.programmeId(), row.batchId(), row.kind());
      rows.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    return rows.entrySet().stream()
        .map(list -> lists.publication(list.getKey(), list.getValue()))
        .sorted(Comparator.comparing(Publication::subject))
        .toList();
  }

  private Publication publication(Key key, List<Listing> rows) {
    Set<String> ids = rows.stream().map(Listing::id).collect(Collectors.toSet());
    List<Finding> findings =
        state.findings().stream()
            .filter(finding -> finding.listingIds().stream().anyMatch(ids::contains))
            .toList();
    Set<Evidence> passages = rows.stream().map(Listing::evidence).collect(Collectors.toSet());
    List<Correction> corrections =
        state.corrections().stream().filter(c -> passages.contains(c.evidence())).toList();
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("list", told(key));
    content.put("rows", rows.stream().map(this::told).toList());
    content.put("corrections", corrections.stream().map(PublishedLists::told).toList());
    content.put("findings", findings.stream().map(PublishedLists::told).toList());
    EvidenceFile file = EvidenceFile.ofJson(FILE, content);
    List<Evidence> quoted = new ArrayList<>(passages);
    return new Publication(
        key.subject(),
        title(key),
        Published.files(state, file, quoted),
        figures(rows),
        Published.BASIS);
  }

  private static List<Figure> figures(List<Listing> rows) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("count", COUNT, Map.of("rows", Source.ofEach(FILE, ROWS, Map.of()))));
    Set<String> provinces = new TreeSet<>();
    rows.forEach(row -> provinces.add(row.provinceCode()));
    for (String province : provinces) {
      Source each = Source.ofEach(FILE, ROWS, Map.of("/province", province));
      figures.add(new Figure("province/" + province, COUNT, Map.of("rows", each)));
    }
    return figures;
  }

  private Words title(Key key) {
    Words programme =
        state
            .findProgramme(key.programme())
            .map((Programme found) -> new Words(found.name(), found.nameEn()))
            .orElse(Words.same(key.programme()));
    Words kind = key.kind().words();
    if (key.batch() == null) {
      return new Words(
          "名单：" + programme.zh() + "，" + kind.zh(), "List: " + programme.en() + ", " + kind.en());
    }
    Words batch = state.findBatch(key.batch()).map(Batch::period).orElse(Words.same(key.batch()));
    return new Words(
        "名单：" + programme.zh() + "，" + batch.zh() + kind.zh(),
        "List: " + programme.en() + ", " + batch.en() + ", " + kind.en());
  }

  private static Map<String, Object> told(Key key) {
    Map<String, Object> told = new TreeMap<>();
    told.put("programme", key.programme());
    told.put("kind", key.kind().code());
    if (key.batch() != null) {
      told.put("batch", key.batch());
    }
    return told;
  }

  private Map<String, Object> told(Listing row) {
    Map<String, Object> told = new TreeMap<>();
    told.put("id", row.id());
    told.put("nameAsWritten", row.wording());
    told.put("canonicalName", row.canonicalName());
    told.put("province", row.provinceCode());
    told.put("level", row.level().code());
    told.put("parent", row.parent());
    told.put("countGroup", row.countGroup());
    told.put("status", row.status().code());
    told.put("membership", row.membership().name().toLowerCase(java.util.Locale.ROOT));
    told.put("source", Published.told(row.evidence()));
    told.put("findings", row.findingIds());
    return told;
  }

  private static Map<String, Object> told(Correction correction) {
    return Map.of(
        "kind", correction.kind().words().zh(),
        "raw", correction.raw(),
        "result", correction.result(),
        "reason", correction.reason().zh(),
        "source", Published.told(correction.evidence()));
  }

  private static Map<String, Object> told(Finding finding) {
    Map<String, Object> told = new TreeMap<>();
    told.put("id", finding.id());
    told.put("question", finding.question().zh());
    told.put("state", finding.state().code());
    told.put("reading", finding.provisional());
    if (finding.decision() != null) {
      told.put("reading", finding.decision().readingId());
      told.put("decision", finding.decision().version());
    }
    return told;
  }
}
