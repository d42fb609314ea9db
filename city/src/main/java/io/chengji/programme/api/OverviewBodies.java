package io.chengji.programme.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chengji.kernel.words.Words;
import io.chengji.programme.api.Bodies.EvidenceBody;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.CountLine;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingState;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.Membership;
import io.chengji.programme.model.Programme;
import io.chengji.programme.model.ReportingGroup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the overview, provinces, programmes and batches are answered. */
final class OverviewBodies {
  private static final int DENSITY_SCALE = 4;

  private static final Words DENSITY_NOTE =
      new Words(
          "密度＝新增试点数÷县级区划数（今天的区划）。人口数据没有带许可的来源，故不按人口计算。",
          "Density is new pilots divided by the county-level divisions of today. There is no licensed"
              + " source of population here, so it is not by population.");

  private OverviewBodies() {}

  /** Where a square of the tile grid stands. */
  record Tile(int column, int row) {}

  /** Schema {@code Province}. */
  record ProvinceBody(
      String id,
      @Nullable String code,
      Words name,
      @JsonProperty("short") String shortName,
      String kind,
      Tile tile,
      @Nullable Integer countyDivisions) {
    static ProvinceBody of(RegisterView view, ReportingGroup group) {
      boolean corps = group == ReportingGroup.CORPS;
      String square = corps ? io.chengji.kernel.codes.Province.CORPS : group.code();
      io.chengji.kernel.codes.Province province =
          view.codes().provinces().findByCode(square).orElseThrow();
      return new ProvinceBody(
          group.code(),
          corps ? null : group.code(),
          group.words(),
          province.shortZh(),
          kindOf(group),
          new Tile(province.gridX(), province.gridY()),
          view.countiesOf(group.code()));
    }
  }

  private static String kindOf(ReportingGroup group) {
    if (group == ReportingGroup.CORPS) {
      return "reporting-group";
    }
    if (group.municipality()) {
      return "municipality";
    }
    String name = group.words().zh();
    if (name.endsWith("特别行政区")) {
      return "special-administrative-region";
    }
    return name.endsWith("自治区") ? "autonomous-region" : "province";
  }

  /** A list that is answered whole. */
  record Items<T>(List<T> items) {}

  /** Schema {@code ProvinceList}. */
  record ProvinceList(List<ProvinceBody> items, int columns, int rows) {
    static ProvinceList of(RegisterView view) {
      List<ProvinceBody> items =
          ReportingGroup.listReporting().stream().map(g -> ProvinceBody.of(view, g)).toList();
      return new ProvinceList(
          items,
          1 + items.stream().mapToInt(p -> p.tile().column()).max().orElse(0),
          1 + items.stream().mapToInt(p -> p.tile().row()).max().orElse(0));
    }
  }

  /** Schema {@code Programme}. */
  record ProgrammeBody(
      String id,
      Words name,
      @Nullable String issuer,
      boolean isDefined,
      boolean hasBatches,
      int pilots,
      List<EvidenceBody> evidence) {
    static ProgrammeBody of(RegisterView view, Programme programme) {
      return new ProgrammeBody(
          programme.id(),
          new Words(programme.name(), programme.nameEn()),
          Bodies.orNull(programme.owner()),
          programme.defined(),
          view.state().batches().stream().anyMatch(b -> b.programmeId().equals(programme.id())),
          (int)
              view.state().listings().stream()
                  .filter(row -> row.programmeId().equals(programme.id()))
                  .count(),
          EvidenceBody.all(view, programme.evidence()));
    }

    static List<ProgrammeBody> all(RegisterView view) {
      return view.state().programmes().stream().map(p -> of(view, p)).toList();
    }
  }

  /** Schema {@code Batch}. */
  record BatchBody(
      String id,
      String programmeId,
      Words name,
      @Nullable Integer year,
      @Nullable LocalDate announcedOn,
      int newPilots,
      int expansions,
      int places,
      boolean isDerived,
      @Nullable Words derivation,
      List<EvidenceBody> evidence) {
    static BatchBody of(RegisterView view, Batch batch) {
      List<Listing> rows =
          view.state().listings().stream().filter(row -> batch.id().equals(row.batchId())).toList();
      return new BatchBody(
          batch.id(),
          batch.programmeId(),
          RegisterView.nameOf(batch),
          batch.year() == 0 ? null : Integer.valueOf(batch.year()),
          batch.published(),
          count(rows, ListingKind.NEW),
          count(rows, ListingKind.EXPANSION),
          (int) rows.stream().map(Listing::placeId).distinct().count(),
          batch.membership() == Membership.DERIVED,
          batch.note(),
          EvidenceBody.all(view, batch.evidence()));
    }

    /** The batches of the programme that the overview shows. */
    static List<BatchBody> national(RegisterView view) {
      return view.state().batches().stream()
          .filter(batch -> view.isNational(batch.programmeId()))
          .map(batch -> of(view, batch))
          .toList();
    }

    static List<BatchBody> all(RegisterView view, List<String> programmes) {
      return view.state().batches().stream()
          .filter(b -> programmes.isEmpty() || programmes.contains(b.programmeId()))
          .map(batch -> of(view, batch))
          .toList();
    }
  }

  private static int count(List<Listing> rows, ListingKind kind) {
    return (int) rows.stream().filter(row -> row.kind() == kind).count();
  }

  /** Schema {@code IdCount}. */
  record IdCount(String id, int count) {
    static List<IdCount> by(List<Listing> rows, Function<Listing, @Nullable String> id) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      for (Listing row : rows) {
        String key = id.apply(row);
        if (key != null) {
          counts.merge(key, 1, Integer::sum);
        }
      }
      return counts.entrySet().stream().map(e -> new IdCount(e.getKey(), e.getValue())).toList();
    }
  }

  /** Schema {@code ProvinceCounts}. */
  record ProvinceCounts(
      String provinceId,
      int pilots,
      int places,
      int expansions,
      @Nullable String density,
      List<IdCount> byBatch,
      List<IdCount> byProgramme) {
    static ProvinceCounts of(RegisterView view, ReportingGroup group) {
      List<Listing> rows = in(group, view.state().listings().stream());
      List<Listing> national = in(group, view.listNational().stream());
      int pilots = count(national, ListingKind.NEW);
      return new ProvinceCounts(
          group.code(),
          pilots,
          (int) rows.stream().map(Listing::placeId).distinct().count(),
          count(national, ListingKind.EXPANSION),
          densityOf(pilots, view.countiesOf(group.code())),
          IdCount.by(national, Listing::batchId),
          IdCount.by(rows, Listing::programmeId));
    }

    private static List<Listing> in(ReportingGroup group, Stream<Listing> rows) {
      return rows.filter(row -> row.provinceCode().equals(group.code())).toList();
    }
  }

  /** Pilots by county-level division, half up to four decimals. */
  static @Nullable String densityOf(int pilots, @Nullable Integer counties) {
    return counties == null
        ? null
        : BigDecimal.valueOf(pilots)
            .divide(BigDecimal.valueOf(counties), DENSITY_SCALE, RoundingMode.HALF_UP)
            .toPlainString();
  }

  /** Schema {@code StatedFigure}. */
  record StatedFigure(String value, EvidenceBody evidence) {}

  /** Schema {@code Figure}. */
  record Total(
      String id,
      Words subject,
      List<StatedFigure> stated,
      @Nullable Integer read,
      @Nullable Integer computed,
      int inReview,
      boolean agrees,
      Words explanation,
      @Nullable String listHref,
      List<String> findingIds) {
    static Total of(RegisterView view, CountLine line) {
      long different =
          Stream.of(line.stated(), line.read(), line.computed())
              .filter(java.util.Objects::nonNull)
              .distinct()
              .count();
      return new Total(
          line.subject(),
          line.label(),
          statedOf(view, line),
          line.read(),
          line.computed(),
          line.inReview(),
          different <= 1,
          line.explanation(),
          listHrefOf(view, line),
          view.state().findings().stream()
              .filter(finding -> concerns(finding, line))
              .map(Finding::id)
              .toList());
    }
  }

  /** Every passage that states it; where none states this subject, the passages of the line. */
  private static List<StatedFigure> statedOf(RegisterView view, CountLine line) {
    List<StatedFigure> stated =
        view.state().figures().stream()
            .filter(figure -> figure.subject().equals(line.subject()))
            .map(f -> new StatedFigure(f.text(), EvidenceBody.of(view, f.evidence())))
            .toList();
    Integer number = line.stated();
    return !stated.isEmpty() || number == null
        ? stated
        : EvidenceBody.all(view, line.evidence()).stream()
            .map(evidence -> new StatedFigure(number.toString(), evidence))
            .toList();
  }

  private static boolean concerns(Finding finding, CountLine line) {
    return finding.readings().stream()
        .flatMap(reading -> reading.effects().stream())
        .anyMatch(effect -> effect.subject().equals(line.subject()) && effect.delta() != 0);
  }

  /** The rows that a total counts, where its key names a batch and a kind. */
  private static @Nullable String listHrefOf(RegisterView view, CountLine line) {
    for (Batch batch : view.state().batches()) {
      for (ListingKind kind : ListingKind.values()) {
        boolean main = view.isNational(batch.programmeId());
        String whole = main ? "pilots" : "programme." + batch.programmeId();
        if (line.subject().equals("%s.%s.%s".formatted(whole, batch.key(), kind.code()))) {
          return "/api/v1/pilots?batch=" + batch.id() + "&kind=" + kind.code();
        }
      }
    }
    return null;
  }

  /** Schema {@code Overview}. */
  record Overview(
      List<ProvinceCounts> provinces,
      List<BatchBody> batches,
      List<ProgrammeBody> programmes,
      List<Total> totals,
      int openFindings,
      Words densityNote) {
    static Overview of(RegisterView view) {
      return new Overview(
          ReportingGroup.listReporting().stream().map(g -> ProvinceCounts.of(view, g)).toList(),
          BatchBody.national(view),
          ProgrammeBody.all(view),
          view.state().counts().stream().map(line -> Total.of(view, line)).toList(),
          (int)
              view.state().findings().stream().filter(f -> f.state() == FindingState.OPEN).count(),
          DENSITY_NOTE);
    }
  }
}
