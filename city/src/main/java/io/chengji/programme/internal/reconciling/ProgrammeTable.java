package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.PrintedList;
import io.chengji.programme.internal.reading.PrintedName;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Programme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The programmes, each under the name that its documents print, and names that are nearly the same.
 */
final class ProgrammeTable {
  private final Workspace work;

  ProgrammeTable(Workspace work) {
    this.work = work;
  }

  List<Programme> list() {
    Map<String, List<Evidence>> printed = new LinkedHashMap<>();
    Map<String, String> owners = new LinkedHashMap<>();
    for (DocumentFacts document : work.documents) {
      for (PrintedList list : document.lists()) {
        if (!list.programme().isEmpty()) {
          List<Evidence> evidence =
              printed.computeIfAbsent(list.programme(), name -> new ArrayList<>());
          first(document, list).ifPresent(evidence::add);
          owners.merge(
              list.programme(), document.document().issuer(), (a, b) -> a.isEmpty() ? b : a);
        }
      }
    }
    List<Programme> programmes = new ArrayList<>();
    printed.forEach(
        (name, evidence) ->
            programmes.add(programme(name, owners.getOrDefault(name, ""), evidence)));
    return programmes;
  }

  private static java.util.Optional<Evidence> first(DocumentFacts document, PrintedList list) {
    return document.names().stream()
        .filter(name -> name.listId().equals(list.id()))
        .map(PrintedName::evidence)
        .findFirst();
  }

  private Programme programme(String name, String owner, List<Evidence> evidence) {
    boolean national = work.national.filter(scheme -> scheme.programme().equals(name)).isPresent();
    return new Programme(
        ProgrammeNames.id(name),
        name,
        ProgrammeNames.english(name),
        owner,
        national && defined(name),
        national,
        evidence);
  }

  /** A programme is defined where a document names rules that carry its name. */
  private boolean defined(String name) {
    String stem = name.replaceFirst("试点$", "");
    return work.documents.stream()
        .flatMap(document -> document.policies().stream())
        .anyMatch(policy -> policy.title().contains(stem) && policy.city().isEmpty());
  }

  /** Two names of one document of which one has a word more: one programme or two? */
  void nearlySame(List<Programme> programmes) {
    for (Programme one : programmes) {
      for (Programme two : programmes) {
        if (one.name().length() < two.name().length() && isWithin(one.name(), two.name())) {
          work.desk.raise(finding(one, two));
        }
      }
    }
  }

  private static boolean isWithin(String shorter, String longer) {
    if (longer.length() - shorter.length() > 2) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
      at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
    }
    return at == shorter.length();
  }

  private static Desk.Draft finding(Programme one, Programme two) {
    List<Evidence> evidence = new ArrayList<>(one.evidence());
    evidence.addAll(two.evidence());
    boolean undefined = !two.defined();
    String zh = undefined ? "，文件也没有说明“%s”的含义".formatted(two.name()) : "";
    String en = undefined ? "; no document says what \"%s\" means".formatted(two.name()) : "";
    return new Desk.Draft(
        FindingKind.PROGRAMME_NAME,
        one.name() + two.name(),
        one.name() + " / " + two.name(),
        new Words(
            "“%s”与“%s”是同一项试点吗？%s".formatted(one.name(), two.name(), zh.replaceFirst("^，", "")),
            "Are \"%s\" and \"%s\" one programme%s?".formatted(one.name(), two.name(), en)),
        List.of(
            Desk.reading("apart", "照印文分列", "kept apart as printed", evidence),
            Desk.reading("same", "同一项试点", "one programme", evidence)));
  }
}
