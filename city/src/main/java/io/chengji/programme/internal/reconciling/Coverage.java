package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.codes.Division;
import io.chengji.kernel.codes.DivisionLevel;
import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.PrintedGroup;
import io.chengji.programme.internal.reading.SeparatelyPlanned;
import io.chengji.programme.model.CoverageLine;
import io.chengji.programme.model.CoverageLine.Basis;
import io.chengji.programme.model.CoveredCity;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.ReportedFigure;
import io.chengji.programme.model.ReportingGroup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many cities of a group have a pilot: by tier as a study states it, by group as counted here.
 */
final class Coverage {
  private static final String TIERS = "tiers";
  private static final Pattern TIER = Pattern.compile("tier\\.(\\d)\\.(cities|covered|percent)");

  private final Workspace work;

  Coverage(Workspace work) {
    this.work = work;
  }

  List<CoverageLine> lines() {
    List<CoverageLine> lines = new ArrayList<>(tiers());
    lines.add(
        computed(
            "administrative.municipality",
            new Words("直辖市", "municipalities"),
            municipalities(),
            List.of()));
    groupLine(
        lines,
        "administrative.provincial-capital",
        new Words("省会、自治区首府", "provincial capitals"),
        "省会城市",
        "直辖市");
    groupLine(
        lines,
        "administrative.sub-provincial",
        new Words("副省级城市", "sub-provincial cities"),
        "副省级城市",
        "直辖市");
    lines.add(
        computed(
            "administrative.separately-planned",
            new Words("计划单列市", "separately planned cities"),
            separatelyPlanned(),
            List.of()));
    lines.add(
        computed(
            "administrative.prefecture",
            new Words("地级行政区", "prefecture-level divisions"),
            prefectures(),
            List.of()));
    return lines;
  }

  private List<CoverageLine> tiers() {
    Map<String, Map<String, ReportedFigure>> tiers = new LinkedHashMap<>();
    for (DocumentFacts document : work.documents) {
      for (ReportedFigure figure : document.figures()) {
        Matcher matcher = TIER.matcher(figure.subject());
        if (matcher.matches()) {
          tiers
              .computeIfAbsent(matcher.group(1), tier -> new LinkedHashMap<>())
              .putIfAbsent(matcher.group(2), figure);
        }
      }
    }
    List<CoverageLine> lines = new ArrayList<>();
    tiers.forEach((tier, figures) -> tier(tier, figures).ifPresent(lines::add));
    return lines;
  }

  private Optional<CoverageLine> tier(String tier, Map<String, ReportedFigure> figures) {
    ReportedFigure cities = figures.get("cities");
    ReportedFigure covered = figures.get("covered");
    ReportedFigure percent = figures.get("percent");
    if (cities == null || covered == null || percent == null) {
      return Optional.empty();
    }
    int all = cities.value().intValue();
    int some = covered.value().intValue();
    BigDecimal share = share(some, all);
    boolean agrees = share.compareTo(percent.value()) == 0;
    String name = cities.label().zh().replaceFirst("数$", "");
    List<CoveredCity> named = members(name);
    Words note =
        new Words(
            "%s；所述比例与%d/%d%s".formatted(listed(named).zh(), some, all, agrees ? "相符" : "不符"),
            "%s; the stated share %s %d/%d"
                .formatted(listed(named).en(), agrees ? "agrees with" : "differs from", some, all));
    List<Evidence> evidence =
        new ArrayList<>(List.of(cities.evidence(), covered.evidence(), percent.evidence()));
    raise(tier, some, all, !named.isEmpty(), List.copyOf(evidence));
    evidence.addAll(sortedBy(cities.evidence().documentId()));
    tierGroups(name).forEach(group -> evidence.add(group.evidence()));
    return Optional.of(
        new CoverageLine(
            "tier." + tier,
            new Words(name, cities.label().en()),
            Basis.REPORTED,
            all,
            some,
            share,
            named,
            note,
            evidence));
  }

  private static Words listed(List<CoveredCity> named) {
    return named.isEmpty()
        ? new Words(
            "文件没有列出这一级的城市，无从核算",
            "the document does not list the cities of this tier, so nothing can be computed")
        : new Words(
            "文件列出了这一级的%d个城市，其中%d个有试点".formatted(named.size(), countCovered(named)),
            "the document lists %d cities of this tier, %d of which have a pilot"
                .formatted(named.size(), countCovered(named)));
  }

  private static int countCovered(List<CoveredCity> cities) {
    return (int) cities.stream().filter(CoveredCity::covered).count();
  }

  /** Where the document says by what it sorts cities into tiers. */
  private List<Evidence> sortedBy(String documentId) {
    return work.documents.stream()
        .flatMap(document -> document.figures().stream())
        .filter(figure -> figure.subject().equals(TIERS))
        .map(ReportedFigure::evidence)
        .filter(evidence -> evidence.documentId().equals(documentId))
        .toList();
  }

  private List<PrintedGroup> tierGroups(String name) {
    return work.documents.stream()
        .flatMap(document -> document.groups().stream())
        .filter(group -> group.heading().equals(name))
        .toList();
  }

  /** The cities that a document names for a tier. */
  private List<CoveredCity> members(String name) {
    List<CoveredCity> members = new ArrayList<>();
    for (PrintedGroup group : tierGroups(name)) {
      for (String city : group.cities()) {
        String full = city.endsWith("市") ? city : city + "市";
        work.places
            .findAnywhere(full, null)
            .ifPresent(
                place ->
                    members.add(
                        new CoveredCity(
                            place.canonicalName(), place.province().code(), listings(place))));
      }
    }
    return members;
  }

  private void raise(String tier, int covered, int all, boolean named, List<Evidence> evidence) {
    Words behind =
        named
            ? new Words("文件点了名，没有说明依据", "with the cities named and nothing that shows it")
            : new Words("文件没有名单", "with no list behind it");
    work.desk.raise(
        new Desk.Draft(
            FindingKind.UNSUPPORTED,
            "tier" + tier,
            "%s级城市 %d/%d".formatted(tier, covered, all),
            new Words(
                "第%s级城市共%d个、开展%d个，%s：采信吗？".formatted(tier, all, covered, behind.zh()),
                "%d cities of tier %s, %d taking part, %s: is it to be believed?"
                    .formatted(all, tier, covered, behind.en())),
            List.of(
                Desk.reading(
                    "reported", "只作文件所述，不入核算", "kept as reported, never computed with", evidence),
                Desk.reading(
                    "list-needed", "取得名单后再用", "used only once a list is found", evidence))));
  }

  private static BigDecimal share(int part, int whole) {
    return whole == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(part * 100L)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .setScale(1);
  }

  private static Map<String, Resolved> keyed(List<Resolved> cities) {
    Map<String, Resolved> keyed = new LinkedHashMap<>();
    cities.forEach(city -> keyed.putIfAbsent(city.key(), city));
    return keyed;
  }

  private List<Resolved> municipalities() {
    List<Resolved> cities = new ArrayList<>();
    for (ReportingGroup group : ReportingGroup.values()) {
      if (group.municipality()) {
        work.places.find(group.words().zh(), group, "", null).ifPresent(cities::add);
      }
    }
    return cities;
  }

  private List<Resolved> separatelyPlanned() {
    List<Resolved> cities = new ArrayList<>();
    for (SeparatelyPlanned city : SeparatelyPlanned.values()) {
      work.places.find(city.city(), city.province(), "", null).ifPresent(cities::add);
    }
    return cities;
  }

  private List<Resolved> prefectures() {
    List<Resolved> cities = new ArrayList<>();
    for (Division division : work.places.codes().divisions().listAll()) {
      if (division.level() == DivisionLevel.PREFECTURE
          && division.isCurrent()
          && !division.isStatistical()) {
        ReportingGroup group = ReportingGroup.ofCode(division.provinceCode());
        work.places.find(division.name(), group, "", null).ifPresent(cities::add);
      }
    }
    return cities;
  }

  /** A group as a document draws it: its headings that have the one word and not the other. */
  private void groupLine(
      List<CoverageLine> lines, String key, Words label, String word, String not) {
    List<Resolved> cities = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    for (DocumentFacts document : work.documents) {
      for (PrintedGroup group : document.groups()) {
        if (group.heading().contains(word) && !group.heading().contains(not)) {
          evidence.add(group.evidence());
          group
              .cities()
              .forEach(city -> work.places.findAnywhere(city, null).ifPresent(cities::add));
        }
      }
    }
    if (!cities.isEmpty()) {
      lines.add(computed(key, label, cities, evidence));
    }
  }

  private CoverageLine computed(
      String key, Words label, List<Resolved> all, List<Evidence> evidence) {
    List<CoveredCity> cities = new ArrayList<>();
    for (Resolved city : keyed(all).values()) {
      cities.add(new CoveredCity(city.canonicalName(), city.province().code(), listings(city)));
    }
    int covered = (int) cities.stream().filter(CoveredCity::covered).count();
    Words note =
        new Words(
            "市内有一个以上试点（含市本身、区县、镇、功能区）即计入，一市只计一次；各组互有重叠",
            "a city counts once if a pilot is the city itself or lies in it; the groups overlap");
    return new CoverageLine(
        key,
        label,
        Basis.COMPUTED,
        cities.size(),
        covered,
        share(covered, cities.size()),
        cities,
        note,
        evidence);
  }

  private List<String> listings(Resolved city) {
    Set<String> ids = new LinkedHashSet<>();
    for (Draft row : work.nationalRows()) {
      if (row.place.key().equals(city.key()) || row.place.liesIn(city)) {
        ids.add(row.id());
      }
    }
    return List.copyOf(ids);
  }
}
