package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.codes.Codes;
import io.chengji.kernel.document.SourceText;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.NoticeReader;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.RegisterState;
import io.chengji.programme.model.Withdrawal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A desk of small invented texts, read by the real reader and reconciled with the real codes. */
public final class Papers {
  public static final Codes CODES = Codes.load();
  static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  static final String NATIONAL = "national-smart-city";
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

  private final Map<String, List<String>> texts = new LinkedHashMap<>();
  private List<String> open = new ArrayList<>();

  public static Papers papers() {
    return new Papers();
  }

  /** Any text, line by line. */
  public Papers text(String id, String... lines) {
    open = new ArrayList<>(List.of(lines));
    texts.put(id, open);
    return this;
  }

  /** A notice that prints the batch of a year alone. */
  public Papers notice(String id, int year) {
    return text(id, "某部办公厅关于公布%d年度国家智慧城市试点名单的通知".formatted(year), year + "年度国家智慧城市试点名单");
  }

  /** An entry that prints the first batch and that of 2013 as one list. */
  public Papers mergedEntry(String id, int first, int second) {
    return text(
        id,
        "国家智慧城市试点",
        "试点名单",
        "编辑",
        "首批试点共%d个，以下是首批名单。".formatted(first),
        "经评审，确定%d个城市为2013年度国家智慧城市试点。".formatted(second));
  }

  /** A list that belongs to no programme: what it prints is known, and is no row. */
  public Papers aside(String id) {
    return text(id, "某地名称", "名称名单");
  }

  /** A collection of plans by city, which names programmes. */
  public Papers collection(String id) {
    return text(id, "各地规划汇总", "《甲城总体规划》", "《乙城总体规划》", "《丙城总体规划》", "1、省会城市（2个）");
  }

  public Papers line(String... lines) {
    open.addAll(List.of(lines));
    return this;
  }

  public Papers under(String province, String names) {
    return line(province + "：", names);
  }

  /** A heading under which earlier pilots are widened. */
  public Papers expanding(int earlierYear, int stated, String... lines) {
    return line("三、%d年试点扩大范围（%d个）".formatted(earlierYear, stated)).line(lines);
  }

  public List<Imported> imported() {
    return texts.entrySet().stream()
        .map(each -> new Imported(facts(each.getKey(), each.getValue()), DAY))
        .toList();
  }

  private static DocumentFacts facts(String id, List<String> lines) {
    return NoticeReader.read(SourceText.ofLines(id, lines));
  }

  Workspace workspace() {
    return new Workspace(imported(), CODES, List.of());
  }

  /** The words on a line of a text. */
  public String lineOf(String id, int number) {
    return texts.getOrDefault(id, List.of()).get(number - 1);
  }

  /** The register of these texts, checked by the rules that hold for every register. */
  public RegisterState state() {
    return deciding(List.of());
  }

  public RegisterState deciding(List<Decision> decisions) {
    List<Imported> imported = imported();
    RegisterState state = Reconciliation.of(imported, CODES, decisions);
    RegisterRules.check(imported, state, this::lineOf);
    return state;
  }

  /** The register after one choice of a reading. */
  public RegisterState choosing(FindingKind kind, String subject, String reading) {
    return deciding(List.of(decision(finding(state(), kind, subject), reading)));
  }

  public static Decision decision(Finding finding, String reading) {
    return new Decision(
        finding.id() + "-1", finding.id(), reading, "核对原文", "account:1", NOON, 1, null);
  }

  public static Decision withdrawn(Decision decision) {
    return new Decision(
        decision.id(),
        decision.findingId(),
        decision.readingId(),
        decision.reason(),
        decision.author(),
        decision.decided(),
        decision.version(),
        new Withdrawal(NOON.plusSeconds(60), "account:1", "再核对"));
  }

  public static Finding finding(RegisterState state, FindingKind kind, String subject) {
    return state.findings().stream()
        .filter(each -> each.kind() == kind && each.subject().equals(subject))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no " + kind + " on " + subject + " among " + subjects(state, kind)));
  }

  static List<String> subjects(RegisterState state, FindingKind kind) {
    return state.findings().stream()
        .filter(each -> each.kind() == kind)
        .map(Finding::subject)
        .toList();
  }

  static List<String> readings(RegisterState state, FindingKind kind, String subject) {
    return finding(state, kind, subject).readings().stream().map(each -> each.id()).toList();
  }

  /** The rows of the national programme in a year. */
  static List<Listing> rows(RegisterState state, int year, ListingKind kind) {
    return state.listings().stream()
        .filter(row -> row.programmeId().equals(NATIONAL) && row.kind() == kind)
        .filter(row -> row.year() != null && row.year() == year)
        .toList();
  }

  static List<String> names(RegisterState state, int year) {
    return rows(state, year, ListingKind.NEW).stream().map(Listing::nameAsWritten).toList();
  }

  public static Listing row(RegisterState state, String name) {
    return state.listings().stream()
        .filter(each -> each.nameAsWritten().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + name + " in " + state.listings()));
  }
}
