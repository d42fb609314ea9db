package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.PrintedName;
import io.chengji.programme.model.Correction;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Reading;
import io.chengji.programme.model.ReportingGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts names that are printed without a delimiter between them, where every part is a known place.
 * Among several cuts the one whose parts other lists print literally wins.
 */
final class RunTogether {
  private static final int LONGEST = 48;
  private static final int MOST_PARTS = 4;
  private static final Words REASON =
      new Words(
          "整串文字不是一个地名；分开后各段都是地名（与行政区划数据及其他文件一致），按漏印分隔符读",
          "the whole is no place; each part is one in the code data and other documents, so a delimiter was taken as missing");

  private final Workspace work;

  RunTogether(Workspace work) {
    this.work = work;
  }

  /** The parts of a name and the finding that says so. */
  record Cut(List<String> texts, List<Resolved> places, Desk.Ruling ruling) {}

  Optional<Cut> find(
      PrintedName name, String documentId, ReportingGroup group, UnitReader.Manner manner) {
    String text = name.text();
    if (text.length() < 4 || text.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> best = List.of();
    for (List<String> parts : cuts(text, group, manner, MOST_PARTS)) {
      if (best.isEmpty() || score(parts, documentId) > score(best, documentId)) {
        best = parts;
      }
    }
    if (best.isEmpty()) {
      return Optional.empty();
    }
    Desk.Ruling ruling =
        work.desk.raise(finding(name, documentId, best, effects(best, group, manner)));
    if (ruling.is("one")) {
      return Optional.empty();
    }
    String result = String.join("、", best);
    work.correct(Correction.Kind.DELIMITER, text, result, REASON, documentId, name.evidence());
    List<Resolved> places =
        best.stream().map(part -> resolve(part, group, manner).orElseThrow()).toList();
    return Optional.of(new Cut(best, places, ruling));
  }

  private List<List<String>> cuts(
      String text, ReportingGroup group, UnitReader.Manner manner, int parts) {
    List<List<String>> found = new ArrayList<>();
    if (parts < MOST_PARTS && resolve(text, group, manner).isPresent()) {
      found.add(List.of(text));
    }
    for (int at = 2; parts > 1 && at <= text.length() - 2; at++) {
      if (resolve(text.substring(0, at), group, manner).isPresent()) {
        for (List<String> rest : cuts(text.substring(at), group, manner, parts - 1)) {
          List<String> whole = new ArrayList<>(List.of(text.substring(0, at)));
          whole.addAll(rest);
          found.add(whole);
        }
      }
    }
    return found;
  }

  /** Only names with their rank: a stem such as 北京 is not a part. */
  private Optional<Resolved> resolve(String part, ReportingGroup group, UnitReader.Manner manner) {
    boolean ranked = part.matches(".*[省市区县州盟旗镇乡道城园]");
    return ranked ? work.places.find(part, group, "", manner.day()) : Optional.empty();
  }

  /**
   * Kept as one name it is one row; cut, only parts that no other batch has are rows of this one.
   */
  private Reading.Effect[] effects(
      List<String> parts, ReportingGroup group, UnitReader.Manner manner) {
    int rows = 0;
    for (String part : parts) {
      Resolved place = resolve(part, group, manner).orElseThrow();
      rows += manner.placesOfOtherBatch().contains(place.key()) ? 0 : 1;
    }
    return rows == 1
        ? new Reading.Effect[0]
        : new Reading.Effect[] {new Reading.Effect(manner.subject(), 1 - rows)};
  }

  private int score(List<String> parts, String documentId) {
    int literal = 0;
    for (String part : parts) {
      literal += work.printedElsewhere(part, documentId).isEmpty() ? 0 : 100;
    }
    return literal / parts.size() - parts.size();
  }

  private Desk.Draft finding(
      PrintedName name, String documentId, List<String> parts, Reading.Effect[] effects) {
    List<Evidence> evidence = new ArrayList<>(List.of(name.evidence()));
    parts.forEach(part -> evidence.addAll(work.printedElsewhere(part, documentId)));
    String joined = String.join("、", parts);
    return new Desk.Draft(
        FindingKind.RUN_TOGETHER,
        documentId + name.text(),
        name.text(),
        new Words(
            "“%s”之间没有分隔符：是%d个名称连写，还是一个名称？".formatted(name.text(), parts.size()),
            "\"%s\" has no delimiter inside: %d names run together, or one name?"
                .formatted(name.text(), parts.size())),
        List.of(
            Desk.reading(
                "split", "连写，应读作：" + joined, "run together, to be read as " + joined, evidence),
            Desk.reading(
                "one",
                "是一个名称，照录",
                "one name, kept as printed",
                List.of(name.evidence()),
                effects)));
  }
}
