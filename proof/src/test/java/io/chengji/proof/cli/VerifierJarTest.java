package io.chengji.proof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chengji.proof.bundle.check.SampleBundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Is the stand-alone verifier small, and does it run with nothing but a JDK? */
class VerifierJarTest {
  private static final Path JAR =
      Path.of(System.getProperty("chengji.root", ".."))
          .resolve("proof/target/chengji-verify.jar")
          .toAbsolutePath();
  private static final long LARGEST = 300_000;

  @TempDir private Path folder;

  private record Run(int code, String text) {}

  @Test
  void jar_isSmallAndHasNothingButTheVerifier() throws IOException {
    assertThat(Files.size(JAR)).isLessThan(LARGEST);
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(entry -> entry.getName()))
          .allMatch(name -> name.startsWith("io/chengji/proof/") || name.startsWith("META-INF/"));
      assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo("io.chengji.proof.cli.Start");
    }
  }

  @Test
  void jar_provesABundleByItself() throws Exception {
    SampleBundle.write(folder);
    Run run =
        run(
            Path.of(System.getProperty("java.home")),
            "bundle.zip",
            "--policy",
            "policy",
            "--since",
            "since",
            "--journal",
            "journal",
            "--deep");
    assertThat(run.text()).startsWith("核验通过 PASS");
    assertThat(run.code()).isZero();
    assertThat(run(Path.of(System.getProperty("java.home")), "bundle.zip").code()).isEqualTo(5);
  }

  /** On a Java before 21 a sentence says what is needed; others are asked where they are found. */
  @Test
  void olderJava_isToldWhatIsNeeded() throws Exception {
    SampleBundle.write(folder);
    List<Path> others = listOtherJavas();
    assumeTrue(!others.isEmpty(), "SKIPPED: there is no other Java on this machine");
    for (Path home : others) {
      Run run = run(home, "bundle.zip", "--policy", "policy");
      if (run.code() == 64) {
        assertThat(run.text()).contains("Java 21 or later is needed");
      } else {
        assertThat(run.text()).startsWith("核验通过 PASS");
      }
    }
  }

  private static List<Path> listOtherJavas() throws IOException {
    Path homes = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(homes)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(homes)) {
      return found.filter(home -> Files.isExecutable(home.resolve("bin/java"))).toList();
    }
  }

  private Run run(Path home, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of(home.resolve("bin/java").toString(), "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.remove("CLASSPATH");
    environment.remove("JAVA_TOOL_OPTIONS");
    environment.put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectOutput(out.toFile()).start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
    }
  }
}
