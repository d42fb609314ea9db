package io.chengji.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.app.launcher.Shell.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
  @TempDir Path parent;
  private Path root;

  @BeforeEach
  void sourcesThatAreBuilt() throws IOException {
    root = parent.resolve("a folder 城");
    write("pom.xml");
    write("docs/requirements.csv");
    write("kernel/pom.xml");
    write("kernel/src/main/java/A.java");
    write("kernel/src/main/java/B.java");
    write("kernel/src/test/java/ATest.java");
    write("console/pom.xml");
    write("console/package-lock.json");
    write("console/src/App.vue");
    write("console/src/api/client.ts");
    write("bench/pom.xml");
    write(".chengji/build-1/classpath");
    Files.writeString(root.resolve(".chengji/current"), "build-1\n");
    rebuilt();
  }

  @Test
  void nothingChanged_isCurrent() {
    assertThat(isCurrent()).isTrue();
  }

  @Test
  void changedAddedOrRemovedSource_isNoticed() throws IOException {
    write("kernel/src/main/java/A.java");
    assertThat(isCurrent()).isFalse();

    rebuilt();
    write("kernel/src/main/resources/words.properties");
    assertThat(isCurrent()).isFalse();

    rebuilt();
    Files.delete(root.resolve("kernel/src/main/java/B.java"));
    assertThat(isCurrent()).isFalse();

    rebuilt();
    write("console/src/App.vue");
    assertThat(isCurrent()).isFalse();
  }

  @Test
  void changedBuildFileOrNewModule_isNoticed() throws IOException {
    write("console/package-lock.json");
    assertThat(isCurrent()).isFalse();

    rebuilt();
    write("city/pom.xml");
    assertThat(isCurrent()).isFalse();
  }

  @Test
  void fileReplacedByAnOlderOne_isNoticed() throws IOException {
    Path source = root.resolve("kernel/src/main/java/A.java");
    Files.writeString(source, "older");
    Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));

    assertThat(isCurrent()).isFalse();
  }

  @Test
  void whatIsNotInTheProgram_needsNoBuild() throws IOException {
    write("kernel/src/test/java/ATest.java");
    write("kernel/target/classes/A.class");
    write("console/node_modules/vue/index.js");
    write("bench/src/main/java/Bench.java");
    write("docs/running.md");
    write("console/src/api/contract.ts");

    assertThat(isCurrent()).isTrue();
  }

  @Test
  void halfABuild_isNone() throws IOException {
    Files.delete(root.resolve(".chengji/build-1/classpath"));
    assertThat(isCurrent()).isFalse();

    Files.delete(root.resolve(".chengji/current"));
    assertThat(isCurrent()).isFalse();
  }

  @Test
  void secondLauncher_waitsForTheFirstAndSaysSo() throws Exception {
    Path made = root.resolve("made");
    String build =
        "lock_build; test -e '%s' || { echo built >>'%s'; sleep 1; }".formatted(made, made);
    Process first = Shell.in(parent).startWithParts(root, build);
    while (!Files.exists(made)) {
      assertThat(first.waitFor(5, TimeUnit.MILLISECONDS)).isFalse();
    }

    Said second = Shell.in(parent).withParts(root, build);

    assertThat(second.err()).contains("Another ./chengji is building here");
    assertThat(first.waitFor()).isZero();
    assertThat(made).hasContent("built");
  }

  @Test
  void holderThatWasKilled_leavesNoLock() throws Exception {
    Path held = root.resolve("held");
    Process first =
        Shell.in(parent).startWithParts(root, "lock_build; touch '" + held + "'; exec sleep 60");
    while (!Files.exists(held)) {
      assertThat(first.waitFor(5, TimeUnit.MILLISECONDS)).isFalse();
    }
    first.destroyForcibly().waitFor();

    Said second = Shell.in(parent).withParts(root, "lock_build; echo mine");

    assertThat(second.out()).isEqualTo("mine\n");
    assertThat(second.err()).isEmpty();
  }

  @Test
  void classPath_hasOurProgramFirstAndAStableOrder() throws IOException {
    for (String jar :
        new String[] {"zlib.jar", "chengji-kernel.jar", "jetty.jar", "chengji-app.jar"}) {
      write("lib/" + jar);
    }

    Said said = Shell.in(parent).withParts(root, "list_jars '" + root + "/lib'");

    assertThat(said.out().split(":"))
        .extracting(path -> Path.of(path).getFileName().toString())
        .containsExactly("chengji-app.jar", "chengji-kernel.jar", "jetty.jar", "zlib.jar");
  }

  @Test
  void fourBuilds_theNewestTwoAreKept() throws IOException {
    for (int i = 1; i <= 4; i++) {
      write(".chengji/build-2026010%dT000000-7/stamp".formatted(i));
    }
    Files.delete(root.resolve(".chengji/build-1/stamp"));
    Files.delete(root.resolve(".chengji/build-1/classpath"));
    Files.delete(root.resolve(".chengji/build-1"));
    write(".chengji/build.log");

    Shell.in(parent).withParts(root, "remove_old_builds");

    assertThat(root.resolve(".chengji").toFile().list())
        .containsExactlyInAnyOrder(
            "build-20260103T000000-7", "build-20260104T000000-7", "build.log", "current");
  }

  @Test
  void logOfMaven_becomesOneLineOfProgress() throws IOException {
    Path log = root.resolve("log");
    Files.writeString(
        log,
        """
        [INFO] Scanning for projects...
        [INFO] Building Chengji kernel 0.1.0-SNAPSHOT                 [2/5]
        Downloaded from central: https://example.invalid/a.jar (1 kB at 2 kB/s)
        [INFO] --- compiler:3.15.0:compile (default-compile) @ chengji-kernel ---
        [INFO] Tests run: 7, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s -- in A
        [INFO] Tests run: 5, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s -- in B
        """);

    String english = Shell.in(parent).withParts(root, "progress_of '" + log + "'").out();
    String chinese =
        Shell.in(parent)
            .with("LANG", "zh_CN.UTF-8")
            .withParts(root, "progress_of '" + log + "'")
            .out();

    assertThat(english)
        .isEqualTo("[2/5] Chengji kernel: compiling, 1 files fetched, 12 tests run\n");
    assertThat(chinese).isEqualTo("[2/5] Chengji kernel：编译，已下载 1 个文件，已运行 12 项测试\n");
  }

  @Test
  void failedBuild_showsMavensErrorsAndWhereTheLogIs() throws IOException {
    Path log = root.resolve("log");
    Files.writeString(log, "[INFO] fine\n[ERROR] A.java:[3,1] ';' expected\n");

    Said said = Shell.in(parent).withParts(root, "build_failed 1 '" + log + "'");

    assertThat(said.status()).isEqualTo(4);
    assertThat(said.err())
        .contains("A.java:[3,1] ';' expected", log.toString())
        .doesNotContain("fine");
  }

  @Test
  void reports_areCountedIntoTheLastLine() throws IOException {
    report("kernel", "A", "tests=\"7\" errors=\"1\" skipped=\"2\" failures=\"1\"");
    report("console", "B", "tests=\"10\" errors=\"0\" skipped=\"0\" failures=\"0\"");

    Said said = Shell.in(parent).withParts(root, "summarize_reports");

    assertThat(said.out()).isEqualTo("13 passed, 2 failed, 2 skipped\n");
    assertThat(said.status()).isNotZero();
  }

  @Test
  void noReportAtAll_isNoSuccess() {
    Said said = Shell.in(parent).withParts(root, "summarize_reports");

    assertThat(said.out()).isEqualTo("0 passed, 0 failed, 0 skipped\n");
    assertThat(said.status()).isNotZero();
  }

  private void report(String module, String name, String counts) throws IOException {
    Path report = root.resolve(module + "/target/surefire-reports/TEST-" + name + ".xml");
    Files.createDirectories(report.getParent());
    Files.writeString(
        report,
        "<?xml version=\"1.0\"?>\n<testsuite version=\"3\" name=\""
            + name
            + "\"\n time=\"1\" "
            + counts
            + ">\n<testcase name=\"tests=&quot;9&quot;\"/><system-out>&lt;testsuite tests=\"99\"</system-out></testsuite>\n");
  }

  private boolean isCurrent() {
    return Shell.in(parent).withParts(root, "build_is_current").status() == 0;
  }

  /** Makes the stamp of a new build, and returns when the clock of the file system has moved on. */
  private void rebuilt() throws IOException {
    write(".chengji/build-1/stamp");
    FileTime built = Files.getLastModifiedTime(root.resolve(".chengji/build-1/stamp"));
    do {
      write(".chengji/probe");
    } while (Files.getLastModifiedTime(root.resolve(".chengji/probe")).compareTo(built) <= 0);
    Files.delete(root.resolve(".chengji/probe"));
  }

  private void write(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, path);
  }
}
