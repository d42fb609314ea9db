package io.chengji.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.app.launcher.Shell.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbsTest {
  private static final String LAUNCHER = Shell.ROOT.resolve("chengji").toString();

  @TempDir Path folder;

  @Test
  void help_namesEveryVerbInBothLanguages() throws IOException {
    Said english = Shell.in(folder).run(LAUNCHER, "help");
    Said chinese = Shell.in(folder).with("LANG", "zh_CN.UTF-8").run(LAUNCHER);

    for (String verb : listVerbs()) {
      assertThat(english.out()).containsPattern("(?m)^  " + verb + " ");
      assertThat(chinese.out()).containsPattern("(?m)^  " + verb + " ");
    }
    assertThat(english.status()).isZero();
    assertThat(chinese.out()).contains("用法");
  }

  @ParameterizedTest
  @CsvSource({"rnu,run", "exprot,export", "Import,import", "setting,settings", "pasword,password"})
  void mistypedVerb_namesTheNearestOnStandardErrorAndLeavesWith2(String typed, String meant) {
    Said said = Shell.in(folder).run(LAUNCHER, typed);

    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("'./chengji " + meant + "'").hasLineCount(1);
  }

  @Test
  void verbLikeNoOther_namesThemAll() {
    Said said = Shell.in(folder).with("LANG", "zh_CN.UTF-8").run(LAUNCHER, "qqqqqqqqqq");

    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains("没有“qqqqqqqqqq”这个命令", "run", "coverage").hasLineCount(1);
  }

  @Test
  void linkInAFolderWithBlanks_findsItsParts() throws IOException {
    Path blank = Files.createDirectories(folder.resolve("with blank 空"));
    Path link = Files.createSymbolicLink(blank.resolve("cj"), Path.of(LAUNCHER));
    Path second = Files.createSymbolicLink(blank.resolve("again"), Path.of("cj"));

    assertThat(Shell.in(Path.of("/")).run(link.toString(), "help").out()).contains("./chengji");
    assertThat(Shell.in(blank).run(second.toString(), "help").out()).contains("./chengji");
  }

  @Test
  void unknownOptionOfTest_isRefusedBeforeAnythingRuns() {
    Said said = Shell.in(folder).run(LAUNCHER, "test", "--quick");

    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains("--quick", "--long").hasLineCount(1);
  }

  private static List<String> listVerbs() throws IOException {
    String line =
        Files.readAllLines(Path.of(LAUNCHER)).stream()
            .filter(l -> l.startsWith("VERBS="))
            .findFirst()
            .orElseThrow();
    return List.of(line.substring("VERBS='".length(), line.length() - 1).split(" "));
  }
}
