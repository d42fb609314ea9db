package io.chengji.kernel.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every place name of the pilot announcements stands for a division or an area, or says why not.
 */
class PilotNamesTest {
  private static final Map<String, String> NO_PLACE =
      Map.of(
          "大理石", "misprint, the word for marble; the register decides whether 大理市 is meant",
          "平潭市", "no such city: 平潭 is a county (350128) in every revision",
          "福州市苍山区", "no such district; the same document writes 仓山区 elsewhere",
          "铁西区", "two cities of the province have one; the announcement gives 沈阳市 before it",
          "喀什", "short name of a prefecture and of a city",
          "霍尔果斯", "short name used before the city was founded");

  private static final Codes CODES = Codes.load();

  record Named(String province, String name, LocalDate day) {
    static Named parse(String line) {
      String[] parts = line.split(" ");
      return new Named(parts[0], parts[1], parts.length > 2 ? LocalDate.parse(parts[2]) : null);
    }

    Optional<Place> place() {
      return CODES.places().findPlace(name, province, day);
    }
  }

  private static List<Named> names() throws IOException {
    try (InputStream in = PilotNamesTest.class.getResourceAsStream("pilot-names.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Named::parse).toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyName_isAPlaceOfItsProvinceOrIsExplained() throws IOException {
    return names().stream()
        .map(named -> dynamicTest(named.name() + " → " + shown(named), () -> check(named)));
  }

  private static void check(Named named) {
    Optional<Place> place = named.place();
    assertThat(place.isPresent())
        .as("%s; explained: %s", named, NO_PLACE.get(named.name()))
        .isNotEqualTo(NO_PLACE.containsKey(named.name()));
    place.ifPresent(p -> assertThat(p.provinceCode()).isEqualTo(named.province()));
  }

  private static String shown(Named named) {
    return named.place().map(PilotNamesTest::show).orElse(NO_PLACE.get(named.name()));
  }

  private static String show(Place place) {
    return switch (place) {
      case Division d -> d.level().word() + " " + d.code() + " " + d.name();
      case SpecialArea a -> a.kind().word() + " " + a.name();
    };
  }

  @Test
  void everyDivisionOfAnAnnouncement_leadsToADivisionOfToday() throws IOException {
    List<Division> divisions =
        names().stream()
            .flatMap(named -> named.place().stream())
            .filter(Division.class::isInstance)
            .map(Division.class::cast)
            .toList();
    assertThat(divisions).hasSizeGreaterThan(300);
    assertThat(divisions).allSatisfy(d -> assertThat(CODES.divisions().today(d)).isNotEmpty());
  }

  @Test
  void everyExplanation_isStillNeeded() throws IOException {
    assertThat(names().stream().map(Named::name)).containsAll(NO_PLACE.keySet());
  }
}
