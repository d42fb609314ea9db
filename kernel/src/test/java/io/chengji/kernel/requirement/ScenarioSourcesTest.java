package io.chengji.kernel.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioSourcesTest {
  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(
      strings = {"ATest#plain_works", "ATest#table_works", "BProperties#holds", "CTest#runs"})
  void existingTest_hasNoFault(String scenario) throws IOException {
    assertThat(sources().findFault(scenario)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ATest#helper",
        "ATest#plain",
        "ATest#missing",
        "Missing#plain_works",
        "MainOnly#runs",
        "Built#runs",
        "Stored#runs",
        "Twice#runs"
      })
  void anythingElse_isAFault(String scenario) throws IOException {
    assertThat(sources().findFault(scenario))
        .hasValueSatisfying(f -> assertThat(f).contains(scenario));
  }

  private ScenarioSources sources() throws IOException {
    write(
        "city/src/browserTest/java/p/ATest.java",
        """
        @Test void plain_works() { }
        @ParameterizedTest
        @ValueSource(strings = {"a;", "b}"})
        void table_works(String s) { helper(); }
        private void helper() { }
        """);
    write("kernel/src/propertyTest/java/BProperties.java", "@Property(tries = 10) void holds() {}");
    write("app/src/main/java/MainOnly.java", "@Test void runs() {}");
    write("app/target/src/test/java/Built.java", "@Test void runs() {}");
    write("city/src/test/java/data/CTest.java", "@Test void runs() {}");
    write("data/src/test/java/Stored.java", "@Test void runs() {}");
    write("app/src/test/java/Twice.java", "@Test void runs() {}");
    write("city/src/test/java/Twice.java", "@Test void runs() {}");
    return ScenarioSources.ofRepository(root);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
