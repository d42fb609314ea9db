package io.chengji.programme.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.Listing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Does a filter by class or group find exactly the rows that show it? */
class ReportingClassTest {
  private static final FaceServer SERVER = new FaceServer(ShippedView.STATE);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  static List<String> classes() {
    return ShippedView.STATE.listings().stream().map(Listing::countGroup).distinct().toList();
  }

  static List<String> groups() {
    return Arrays.stream(CountGroup.values()).map(CountGroup::code).toList();
  }

  private static List<JsonNode> rows(String filter) throws Exception {
    List<JsonNode> rows = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = SERVER.json("/api/v1/pilots?limit=200" + filter + cursor);
      page.get("items").forEach(rows::add);
      JsonNode next = page.get("next");
      cursor =
          next.isNull()
              ? ""
              : "&cursor=" + URLEncoder.encode(next.asString(), StandardCharsets.UTF_8);
    } while (!cursor.isEmpty());
    return rows;
  }

  private static String filter(String name, String value) {
    return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static List<String> ids(List<JsonNode> rows) {
    return rows.stream().map(row -> row.get("id").asString()).toList();
  }

  private static Map<String, Integer> facet(String name) throws Exception {
    Map<String, Integer> counts = new LinkedHashMap<>();
    SERVER
        .json("/api/v1/pilots")
        .get("facets")
        .get(name)
        .forEach(each -> counts.put(each.get("value").asString(), each.get("count").asInt()));
    return counts;
  }

  @ParameterizedTest
  @MethodSource("classes")
  void classAsPrinted_findsTheRowsThatShowIt(String printed) throws Exception {
    List<String> shown =
        ShippedView.STATE.listings().stream()
            .filter(row -> row.countGroup().equals(printed))
            .map(Listing::id)
            .toList();
    List<JsonNode> found = rows(filter("class", printed));
    assertThat(ids(found)).isNotEmpty().containsExactlyElementsOf(shown);
    assertThat(found)
        .allSatisfy(row -> assertThat(row.get("countGroup").asString()).isEqualTo(printed));
  }

  @ParameterizedTest
  @MethodSource("groups")
  void administrativeGroup_findsTheRowsThatShowIt(String group) throws Exception {
    List<String> shown =
        rows("").stream()
            .filter(
                row ->
                    row.get("countGroups").valueStream().anyMatch(g -> g.asString().equals(group)))
            .map(row -> row.get("id").asString())
            .toList();
    assertThat(ids(rows(filter("countGroup", group)))).containsExactlyElementsOf(shown);
  }

  @Test
  void everyClassThatOccurs_isOfferedWithItsNumberOfRows() throws Exception {
    Map<String, Integer> rows =
        ShippedView.STATE.listings().stream()
            .collect(Collectors.toMap(Listing::countGroup, row -> 1, Integer::sum));
    assertThat(facet("class"))
        .isEqualTo(rows)
        .containsEntry("市、区（83个）", 83)
        .containsEntry("县、镇（20个）", 20)
        .containsEntry("新增试点名单（84个）", 84);
  }

  @Test
  void twoClasses_findTheRowsOfEither() throws Exception {
    assertThat(rows(filter("class", "市、区（83个）") + filter("class", "县、镇（20个）"))).hasSize(103);
    assertThat(rows(filter("class", "县、镇（20个）") + filter("province", "320000")))
        .allSatisfy(row -> assertThat(row.get("provinceId").asString()).isEqualTo("320000"));
  }

  @Test
  void classThatNoDocumentPrints_findsNothing() throws Exception {
    assertThat(rows(filter("class", "市、区（84个）"))).isEmpty();
  }

  @Test
  void exportTakesTheSameFilter() throws Exception {
    byte[] csv =
        SERVER
            .get("/api/v1/pilots/export?format=csv&bom=false" + filter("class", "县、镇（20个）"))
            .body();
    List<String> lines = new String(csv, StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(21);
    assertThat(lines.subList(1, 21)).allSatisfy(line -> assertThat(line).contains("县、镇（20个）"));
  }
}
