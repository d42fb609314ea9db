package io.chengji.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.app.command.Terminal;
import io.chengji.app.program.Program;
import io.chengji.app.program.ProgramSettings;
import io.chengji.kernel.http.Json;
import io.chengji.kernel.postgres.Progress;
import io.chengji.kernel.settings.Settings;
import io.chengji.proof.cli.VerifyCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does each command of the manual do what the manual shows? */
class ExamplesTest {
  private static final Path ROOT = Path.of(System.getProperty("chengji.root", ".."));
  private static final Path PAGE = ROOT.resolve("docs/command-line.md");
  private static final Set<String> OF_THE_JVM =
      Set.of(
          "import",
          "export",
          "backup",
          "restore",
          "coverage",
          "settings",
          "password",
          "check",
          "keys",
          "epoch");

  @TempDir private static Path folder;

  private static Program program;

  /** What a command wrote and ended with. */
  private record Run(int code, byte[] out, String err) {
    String text() {
      return new String(out, StandardCharsets.UTF_8);
    }

    /** What one sees first: of the screen both streams, errors after data. */
    List<String> lines() {
      return (text() + err).replace(folder + "/", "").lines().toList();
    }
  }

  @BeforeAll
  static void openOnce() {
    Settings settings =
        Settings.of(ProgramSettings.list(), List.of())
            .with(ProgramSettings.HOME, folder.resolve("data"));
    program = Program.open(settings, Progress.NONE);
    program.accounts().createFirst();
    assertThat(program.log().settle(Duration.ofSeconds(60))).isTrue();
  }

  @AfterAll
  static void close() {
    program.close();
  }

  @Test
  void everyExample_doesWhatThePageShows() throws Exception {
    List<Example> examples = Example.parse(Files.readAllLines(PAGE));
    for (Example example : examples) {
      if (example.isOurs()) {
        assertKept(example);
      } else {
        prepare(example);
      }
    }
    Set<String> verbs = examples.stream().map(Example::verb).collect(Collectors.toSet());
    assertThat(verbs).containsAll(OF_THE_JVM);
    assertThat(examples.stream().filter(Example::isOurs).map(Example::code)).contains(0, 2, 3);
  }

  /** {@code cat FILE} on the page shows the file that the examples use. */
  private static void prepare(Example example) throws IOException {
    assertThat(example.words()).as("only ./chengji and cat FILE").hasSize(2).startsWith("cat");
    Files.write(folder.resolve(example.words().get(1)), example.output());
  }

  private static void assertKept(Example example) throws Exception {
    Run run = run(example);
    assertThat(run.code()).as(example + "\n" + run.err()).isEqualTo(example.code());
    if (!example.target().isEmpty()) {
      Path file = Files.write(folder.resolve(example.target()), run.out());
      assertReadable(file);
      assertThat(run.err()).as(example.toString()).isEmpty();
      return;
    }
    assertShown(example, run.lines());
  }

  private static Run run(Example example) throws Exception {
    if (example.verb().equals("verify")) {
      return byTheVerifier(example);
    }
    return OF_THE_JVM.contains(example.verb()) ? inThisJvm(example) : byTheLauncher(example);
  }

  /** The launcher would start the verifier's own jar in the folder of Chengji. */
  private static Run byTheVerifier(Example example) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new VerifyCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                ROOT)
            .run(example.words().subList(2, example.words().size()));
    return new Run(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }

  private static void assertShown(Example example, List<String> lines) {
    for (int at = 0; at < example.output().size(); at++) {
      String shown = example.output().get(at);
      if (shown.equals("…")) {
        assertThat(lines).as(example + " goes on").hasSizeGreaterThan(at);
        return;
      }
      assertThat(lines).as(example.toString()).hasSizeGreaterThan(at);
      assertThat(lines.get(at)).as(example.toString()).matches(pattern(shown));
    }
    assertThat(lines).as(example + " says no more").hasSize(example.output().size());
  }

  /** An ellipsis in a line stands for what is left out. */
  private static Pattern pattern(String shown) {
    return Pattern.compile(
        Pattern.compile("…")
            .splitAsStream(shown + " ")
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"))
            .replaceAll(" \\\\E$", "\\\\E"));
  }

  private static void assertReadable(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".xlsx")) {
      try (ZipFile zip = new ZipFile(file.toFile())) {
        assertThat(zip.getEntry("xl/worksheets/sheet1.xml")).isNotNull();
      }
    } else if (name.endsWith("json")) {
      assertThat(Json.mapper().readTree(Files.readString(file)).size()).isPositive();
    } else {
      assertThat(Files.readAllLines(file)).hasSizeGreaterThan(100);
    }
  }

  private static Map<String, String> environment(Example example) {
    Map<String, String> environment = new HashMap<>(Map.of("LC_ALL", "en_GB.UTF-8"));
    environment.putAll(example.environment());
    environment.put("CHENGJI_HOME", folder.resolve("data").toString());
    return environment;
  }

  private static Run inThisJvm(Example example) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment(example),
            folder);
    List<String> words = example.words().subList(1, example.words().size());
    int code = Main.commandLine(terminal).run(words).number();
    return new Run(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }

  /** What the launcher answers by itself, without a build. */
  private static Run byTheLauncher(Example example) throws Exception {
    Path out = folder.resolve("launcher.out");
    Path err = folder.resolve("launcher.err");
    ProcessBuilder builder =
        new ProcessBuilder(example.words())
            .directory(ROOT.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment(example));
    int code = builder.start().waitFor();
    return new Run(code, Files.readAllBytes(out), Files.readString(err));
  }
}
