package io.chengji.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.app.program.ProgramSettings;
import io.chengji.kernel.http.CannotServe;
import io.chengji.kernel.http.ServerSettings;
import io.chengji.kernel.postgres.PostgresException;
import io.chengji.kernel.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicReference<Invocation> called = new AtomicReference<>();

  @TempDir private Path folder;

  /** What a verb does in a test. */
  private interface Deed {
    ExitCode run(Invocation invocation) throws Exception;
  }

  private record Draw(Deed deed) implements Verb {
    @Override
    public String name() {
      return "draw";
    }

    @Override
    public Words sentence() {
      return new Words("画图。", "Draws.");
    }

    @Override
    public String arguments() {
      return "FILE…";
    }

    @Override
    public List<Option> options() {
      return List.of(
          Option.ofValue("format", "csv|json", "格式", "the format"),
          Option.ofFlag("long", "全部", "all of it"));
    }

    @Override
    public ExitCode run(Invocation invocation) throws Exception {
      return deed.run(invocation);
    }
  }

  private ExitCode run(Deed deed, Map<String, String> environment, String... words) {
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            folder);
    return new CommandLine(
            List.of(new Draw(deed)),
            ProgramSettings.list(),
            terminal,
            flags -> ProgramSettings.read(flags, environment, folder))
        .run(List.of(words));
  }

  private ExitCode run(String... words) {
    return run(
        invocation -> {
          called.set(invocation);
          return ExitCode.OK;
        },
        Map.of(),
        words);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void optionsSettingsAndFiles_areSortedApart() {
    assertThat(run("draw", "a", "--format", "csv", "--server-port", "9", "--long", "--", "--b"))
        .isEqualTo(ExitCode.OK);
    assertThat(called.get().arguments()).containsExactly("a", "--b");
    assertThat(called.get().option("format")).hasValue("csv");
    assertThat(called.get().has("long")).isTrue();
    assertThat(called.get().settings().get(ServerSettings.PORT)).isEqualTo(9);
    assertThat(said()).isEmpty();
  }

  @Test
  void anEqualsSign_isTheSameAsASpace() {
    assertThat(run("draw", "--format=json", "--server.port=7")).isEqualTo(ExitCode.OK);
    assertThat(called.get().option("format")).hasValue("json");
    assertThat(called.get().settings().get(ServerSettings.PORT)).isEqualTo(7);
  }

  @Test
  void wrongUse_endsWithTwoAndNamesTheNearest() {
    assertThat(run("drwa")).isEqualTo(ExitCode.USAGE);
    assertThat(said()).contains("'drwa'", "draw");
    assertThat(run("draw", "--fromat", "csv")).isEqualTo(ExitCode.USAGE);
    assertThat(said()).contains("--fromat", "--format");
    assertThat(run("draw", "--format")).isEqualTo(ExitCode.USAGE);
    assertThat(run("draw", "--long=1")).isEqualTo(ExitCode.USAGE);
    assertThat(run("draw", "--server-port=x")).isEqualTo(ExitCode.USAGE);
    assertThat(out.size()).isZero();
  }

  @Test
  void anUnknownSetting_warnsAndGoesOn() {
    assertThat(run("draw", "--sever-port=1")).isEqualTo(ExitCode.OK);
    assertThat(said()).contains("--sever-port", "server.port");
  }

  @Test
  void failures_haveTheirOwnCodes() {
    assertThat(
            run(
                invocation -> {
                  throw new CannotServe("端口被占用", "taken");
                },
                Map.of(),
                "draw"))
        .isEqualTo(ExitCode.CANNOT_START);
    assertThat(
            run(
                invocation -> {
                  throw new PostgresException("没有数据库", "none");
                },
                Map.of("LANG", "zh_CN.UTF-8"),
                "draw"))
        .isEqualTo(ExitCode.CANNOT_START);
    assertThat(
            run(
                invocation -> {
                  throw new IllegalStateException("broken");
                },
                Map.of(),
                "draw"))
        .isEqualTo(ExitCode.FAILED);
    assertThat(said()).contains("taken", "没有数据库", "broken").doesNotContain("端口被占用");
    assertThat(out.size()).isZero();
  }

  @Test
  void helpOfAVerb_listsItsOptionsOnStandardOutput() {
    assertThat(run("draw", "--help")).isEqualTo(ExitCode.OK);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("./chengji draw FILE…", "--format csv|json", "画图。", "Draws.");
    assertThat(said()).isEmpty();
  }

  @Test
  void exitCodes_areThoseOfTheManual() {
    assertThat(List.of(ExitCode.values()).stream().map(ExitCode::number))
        .containsExactly(0, 1, 2, 3, 4);
  }
}
