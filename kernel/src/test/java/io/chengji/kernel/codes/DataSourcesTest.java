package io.chengji.kernel.codes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/data-sources.md says about the code data is what ships. */
class DataSourcesTest {
  private static final Path ROOT = Path.of(System.getProperty("chengji.root", ".."));
  private static final Codes CODES = Codes.load();
  private static String text = "";

  @BeforeAll
  static void read() throws IOException {
    text = Files.readString(ROOT.resolve("docs/data-sources.md"));
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "divisions.csv", "townships.csv", "special-areas.csv",
        "readings.csv", "positions.csv", "provinces.csv"
      })
  void eachFile_hasTheRowsThatThePageStates(String name) {
    long rows = new String(CodeFile.bytes(name), UTF_8).lines().count() - 1;
    assertThat(text).contains("| `" + name + "` | " + grouped(rows) + " |");
  }

  @Test
  void handMadeStatements_areCounted() {
    long successors =
        CODES.divisions().listAll().stream().filter(d -> d.basis() == CodeBasis.CURATED).count();
    long areas =
        CODES.areas().listAll().stream().filter(a -> a.basis() == CodeBasis.CURATED).count();
    long zones = CODES.areas().listAll().size() - areas;
    assertThat(text)
        .contains(successors + " successors", "| " + areas + " zones", "| " + zones + " zones");
  }

  @Test
  void gapsOfPositions_areCounted() {
    assertThat(text)
        .contains(
            gap(DivisionLevel.PREFECTURE) + " prefectures",
            gap(DivisionLevel.COUNTY) + " counties");
  }

  private static String gap(DivisionLevel level) {
    List<Division> current =
        CODES.divisions().listAll().stream()
            .filter(d -> d.level() == level && d.isCurrent() && !d.isStatistical())
            .toList();
    long placed =
        current.stream().filter(d -> CODES.positions().findByCode(d.code()).isPresent()).count();
    return grouped(placed) + " of " + grouped(current.size());
  }

  @Test
  void everyPackageOfTheBuild_isNamedWithItsVersion() throws IOException {
    String packages = Files.readString(ROOT.resolve("kernel/src/data/package.json"));
    packages
        .lines()
        .filter(line -> line.matches(" {4}\"[^\"]+\": \"[^\"]*\\d\",?"))
        .map(line -> line.replaceAll(".*[@\"]([0-9][0-9.]*)\",?$", "$1"))
        .forEach(version -> assertThat(text).contains(version));
  }

  @Test
  void noLockFile_namesAHostToLoadFrom() throws IOException {
    String lock = Files.readString(ROOT.resolve("kernel/src/data/package-lock.json"));
    assertThat(lock).doesNotContain("\"resolved\"").contains("\"integrity\"");
  }
}
