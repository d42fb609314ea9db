package io.chengji.programme.internal.publishing;

import io.chengji.kernel.publication.EvidenceFile;
import io.chengji.kernel.publication.Figure;
import io.chengji.kernel.publication.Publication;
import io.chengji.kernel.publication.Source;
import io.chengji.kernel.words.Words;
import io.chengji.programme.model.CoverageLine;
import io.chengji.programme.model.CoveredCity;
import io.chengji.programme.model.RegisterState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The coverage shares: one publication for each group, with its cities and what lies in each. */
final class PublishedCoverage {
  private static final String FILE = "coverage.json";
  private static final String COUNT =
      """
      formula count_cities "城市数 / cities" {
        input cities: list [个];
        result: number [个] scale 0 half_up = count(cities);
      }
      """;
  private static final String SHARE =
      """
      formula share_covered "覆盖率 / share covered" {
        division scale 1 half_up;
        input covered: list [个];
        input total: list [个];
        result: number [%] scale 1 half_up = count(covered) * 100 / count(total);
      }
      """;
  private static final String STATED_SHARE =
      """
      formula share_of_stated "由所述两数算得的比例 / share from the two stated numbers" {
        division scale 1 half_up;
        input covered: number [个];
        input total: number [个];
        result: number [%] scale 1 half_up = covered * 100 / total;
      }
      """;
  private static final Map<String, String> COVERED = Map.of("/covered", "yes");

  private PublishedCoverage() {}

  static List<Publication> of(RegisterState state) {
    return state.coverage().stream().map(line -> publication(state, line)).toList();
  }

  private static Publication publication(RegisterState state, CoverageLine line) {
    Map<String, Object> content = new TreeMap<>();
    content.put("group", line.group());
    content.put("basis", line.basis().name().toLowerCase(Locale.ROOT));
    content.put("covered", line.covered());
    content.put("total", line.total());
    content.put("cities", line.cities().stream().map(PublishedCoverage::told).toList());
    content.put("sources", line.evidence().stream().map(Published::told).toList());
    EvidenceFile file = EvidenceFile.ofJson(FILE, content);
    return new Publication(
        "register/coverage/" + line.group(),
        new Words("覆盖：" + line.label().zh(), "Coverage: " + line.label().en()),
        Published.files(state, file, line.evidence()),
        figures(line),
        Published.BASIS);
  }

  private static List<Figure> figures(CoverageLine line) {
    if (line.total() == 0) {
      return List.of();
    }
    if (line.basis() == CoverageLine.Basis.REPORTED) {
      Source covered = Source.ofValue(FILE, "/covered");
      Source total = Source.ofValue(FILE, "/total");
      return List.of(new Figure("share", STATED_SHARE, Map.of("covered", covered, "total", total)));
    }
    Source covered = Source.ofEach(FILE, "/cities", COVERED);
    Source total = Source.ofEach(FILE, "/cities", Map.of());
    return List.of(
        new Figure("covered", COUNT, Map.of("cities", covered)),
        new Figure("total", COUNT, Map.of("cities", total)),
        new Figure("share", SHARE, Map.of("covered", covered, "total", total)));
  }

  private static Map<String, Object> told(CoveredCity city) {
    return Map.of(
        "name", city.name(),
        "province", city.provinceCode(),
        "covered", city.covered() ? "yes" : "no",
        "listings", city.listingIds());
  }
}
