package io.chengji.programme.internal.reading;

import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.Policy;
import io.chengji.programme.model.PolicyKind;
import io.chengji.programme.model.ReportingGroup;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes policies of the titles on a line or in running text. */
final class PolicyReader {
  private static final int SHORT_FORM = 4;

  private final Facts facts;
  private final Map<String, Integer> shelved = new HashMap<>();

  PolicyReader(Facts facts) {
    this.facts = facts;
  }

  /** Where a title stands: province and city as printed, and the area within the city. */
  record Shelf(String province, String city, String subArea, String heading) {}

  /** The titles of a line that begins with one; what follows the last one is its note. */
  void line(int lineNumber, String line, Shelf shelf) {
    for (PolicyTitles.Title title : PolicyTitles.findAll(line)) {
      PolicyWords words = PolicyWords.after(line, title.end());
      String printed = line.substring(title.start(), title.end() + words.consumed());
      Evidence evidence = facts.quotes.of(lineNumber, line, printed.strip(), shelf.heading());
      add(title.text(), words, shelf, evidence);
    }
  }

  /** The titles of running text; one that was found before is printed once more, not new. */
  void prose(ProseFlow flow, int from, int to, Shelf shelf) {
    String text = flow.text();
    for (PolicyTitles.Title title : PolicyTitles.findAll(text.substring(from, to))) {
      int start = from + title.start();
      int end = from + title.end();
      PolicyWords words = PolicyWords.after(text, end);
      boolean plan = PolicyWords.kind(title.text()) != PolicyKind.OTHER;
      if (plan && !isShortForm(title.text())) {
        Evidence evidence =
            flow.evidence(
                facts.quotes, start, Math.min(to, end + words.consumed()), shelf.heading());
        add(title.text(), words, shelf, evidence);
      }
    }
    for (CitedNotice cited : CitedNotice.quotedIn(text, from, to)) {
      Evidence evidence = flow.evidence(facts.quotes, cited.start(), cited.end(), shelf.heading());
      add(cited.title(), cited.issuers(), cited.words(), shelf, evidence);
    }
  }

  /** The official document that a line of a list of references names. */
  void reference(int lineNumber, String line, Shelf shelf) {
    CitedNotice.inReference(line)
        .filter(cited -> PolicyWords.kind(cited.title()) != PolicyKind.OTHER)
        .ifPresent(
            cited -> {
              String printed = line.substring(cited.start(), cited.end());
              Evidence evidence = facts.quotes.of(lineNumber, line, printed, shelf.heading());
              add(cited.title(), cited.issuers(), cited.words(), shelf, evidence);
            });
  }

  private boolean isShortForm(String title) {
    return title.length() <= SHORT_FORM
        && facts.policies.stream().anyMatch(policy -> policy.title().endsWith(title));
  }

  private void add(String title, PolicyWords words, Shelf shelf, Evidence evidence) {
    add(
        title,
        PolicyIssuer.of(title.strip(), words.prefix(), shelf.city()),
        words,
        shelf,
        evidence);
  }

  private void add(
      String title, List<String> issuers, PolicyWords words, Shelf shelf, Evidence evidence) {
    String plain = title.strip();
    Integer known = shelved.putIfAbsent(shelf.city() + "\n" + plain, facts.policies.size());
    if (known != null) {
      facts.policies.set(known, facts.policies.get(known).withCorroboration(List.of(evidence)));
      return;
    }
    int[] period = PolicyWords.period(plain);
    facts.policies.add(
        new Policy(
            id(evidence, plain),
            ReportingGroup.findByName(shelf.province()).map(ReportingGroup::code).orElse(""),
            shelf.city(),
            shelf.subArea(),
            plain,
            issuers.isEmpty() ? "" : issuers.getFirst(),
            issuers.isEmpty() ? List.of() : issuers.subList(1, issuers.size()),
            words.year(),
            words.number(),
            period == null ? null : period[0],
            period == null ? null : period[1],
            PolicyWords.kind(plain),
            words.status(),
            words.statusAsWritten(),
            words.note(),
            evidence,
            List.of()));
  }

  private static String id(Evidence evidence, String title) {
    String key = evidence.documentId() + "\n" + evidence.line() + "\n" + title;
    return "D"
        + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 13);
  }
}
