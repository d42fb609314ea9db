package io.chengji.proof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.proof.bundle.check.SampleBundle;
import io.chengji.proof.json.Json;
import io.chengji.proof.json.JsonLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does the command answer people, programs and scripts as its page says? */
class VerifyCommandTest {
  @TempDir private Path folder;

  private record Answer(int code, String out, String err) {}

  @BeforeEach
  void writeFiles() throws IOException {
    SampleBundle.write(folder);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static Answer run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new VerifyCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Path.of(""))
            .run(List.of(arguments));
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void wholeCheck_passesInBothLanguagesChineseFirst() {
    Answer answer =
        run(
            path("bundle.zip"),
            "--policy",
            path("policy"),
            "--since=" + path("since"),
            "--journal",
            path("journal"),
            "--deep");
    assertThat(answer.code()).isZero();
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out().lines().findFirst()).contains("核验通过 PASS");
    assertThat(answer.out())
        .contains("没有核验的", "Not covered", "mean = 12.70", "✓")
        .doesNotContain("–");
  }

  @Test
  void oneLanguage_isKeptTo() {
    String zh = run(path("bundle.zip"), "--policy", path("policy"), "--language", "zh").out();
    assertThat(zh).startsWith("核验通过\n").doesNotContain("PASS", "Not covered");
    String en = run(path("bundle.zip"), "--policy", path("policy"), "--language=en").out();
    assertThat(en).startsWith("PASS\n").contains("Not covered:").doesNotContain("没有核验");
  }

  @Test
  void json_isOneObjectWithTheMembersOfTheNorm() {
    Answer answer = run(path("bundle.zip"), "--policy", path("policy"), "--json");
    Json.Obj json =
        (Json.Obj) Json.parse(answer.out().getBytes(StandardCharsets.UTF_8), JsonLimits.FILE);
    assertThat(json.members().keySet())
        .containsExactlyInAnyOrder(
            "code",
            "name",
            "checks",
            "where",
            "origin",
            "size",
            "root",
            "result",
            "subject",
            "figures",
            "message",
            "notCovered");
    assertThat(json.find("code")).contains(Json.Num.of(0));
    assertThat(json.find("where")).contains(Json.Null.NULL);
  }

  @Test
  void faults_haveTheirCodes() throws IOException {
    assertThat(run(path("bundle.zip")).code()).isEqualTo(5);
    assertThat(run(path("none.zip"), "--policy", path("policy")).code()).isEqualTo(4);
    assertThat(run(folder.toString(), "--policy", path("policy")).code()).isEqualTo(4);
    assertThat(run(path("bundle.zip"), "--policy", path("none")).code()).isEqualTo(5);
    assertThat(run("bad\0name", "--policy", path("policy")).code()).isEqualTo(4);
    Answer since = run(path("bundle.zip"), "--policy", path("policy"), "--since", path("none"));
    assertThat(since.code()).isEqualTo(4);
    assertThat(since.err()).contains("cannot read the file", "none");
    Answer journal = run(path("bundle.zip"), "--policy", path("policy"), "--journal", path("none"));
    assertThat(journal.code()).isEqualTo(4);
    assertThat(journal.out()).contains("journal tile/entries/000");
    byte[] changed = Files.readAllBytes(folder.resolve("bundle.zip"));
    changed[100] ^= 1;
    Files.write(folder.resolve("bundle.zip"), changed);
    Answer altered = run(path("bundle.zip"), "--policy", path("policy"));
    assertThat(altered.code()).isEqualTo(4);
    assertThat(altered.out()).startsWith("无法读取 UNREADABLE: bundle\n").contains("✗");
  }

  @Test
  void wrongCommandLine_isToldAndChecksNothing() {
    for (String[] wrong :
        new String[][] {
          {},
          {"a", "b"},
          {"a", "--policy"},
          {"a", "--policy="},
          {"a", "--unknown"},
          {"a", "--deep=yes"},
          {"a", "--language", "de"},
          {"a", "--policy", "p", "--policy", "q"}
        }) {
      Answer answer = run(wrong);
      assertThat(answer.code()).as(String.join(" ", wrong)).isEqualTo(64);
      assertThat(answer.out()).isEmpty();
      assertThat(answer.err()).contains("Usage");
    }
    assertThat(run("--", "--policy").code()).isEqualTo(5);
    assertThat(run("--help").code()).isZero();
    assertThat(run("--help").out()).contains("--journal", "退出码");
  }

  /** What a bundle says must not steer the terminal of whoever checks it. */
  @Test
  void controlCharactersOfABundle_areNotPrinted() throws IOException {
    SampleBundle.writeWithSubject(folder, "red \u001b[31m \u202e text\nPASS");
    String out = run(path("bundle.zip"), "--policy", path("policy")).out();
    assertThat(out).doesNotContain("\u001b", "\u202e", "\nPASS").contains("red \uFFFD[31m");
  }
}
