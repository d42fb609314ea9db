package io.chengji.programme.api;

import io.chengji.kernel.table.Column;
import io.chengji.kernel.table.Table;
import io.chengji.programme.model.CityProfile;
import io.chengji.programme.model.CoverageLine;
import io.chengji.programme.model.CoveredCity;
import io.chengji.programme.model.ProfileFact;
import io.chengji.programme.model.ReportingGroup;
import java.util.List;
import java.util.Locale;

/** Coverage and typical cities as tables. */
final class CoverageTables {
  private CoverageTables() {}

  /** One city behind one bar. */
  record Member(CoverageLine line, CoveredCity city) {}

  /** One row for each city behind each computed bar. */
  static Table<Member> coverage(List<CoverageLine> lines) {
    List<Member> members =
        lines.stream()
            .flatMap(line -> line.cities().stream().map(city -> new Member(line, city)))
            .toList();
    return new Table<>(
        "coverage",
        List.of(
            Column.ofText("group", row -> row.line().group()),
            Column.ofText("group_zh", row -> row.line().label().zh()),
            Column.ofText("group_en", row -> row.line().label().en()),
            Column.ofText(
                "province", row -> ReportingGroup.ofCode(row.city().provinceCode()).words().zh()),
            Column.ofText("city", row -> row.city().name()),
            Column.ofText("covered", row -> row.city().covered() ? "yes" : "no"),
            Column.ofWhole("listings", row -> row.city().listingIds().size())),
        members);
  }

  /** One thing that a study says of one city. */
  record Statement(CityProfile profile, ProfileFact fact) {}

  /** One row for each fact of each typical city. */
  static Table<Statement> typicalCities(List<CityProfile> profiles) {
    List<Statement> statements =
        profiles.stream()
            .flatMap(profile -> profile.facts().stream().map(f -> new Statement(profile, f)))
            .toList();
    return new Table<>(
        "typical-cities",
        List.of(
            Column.ofText("city", row -> row.profile().city()),
            Column.ofText("aspect", row -> row.fact().aspect().name().toLowerCase(Locale.ROOT)),
            Column.ofText("text", row -> row.fact().text()),
            Column.ofText("date", row -> row.fact().date()),
            Column.ofText("parties", row -> String.join(" | ", row.fact().parties())),
            Column.ofText("source_document", row -> row.fact().evidence().documentId()),
            Column.ofWhole("source_line", row -> row.fact().evidence().line()),
            Column.ofText("quote", row -> row.fact().evidence().quote())),
        statements);
  }
}
