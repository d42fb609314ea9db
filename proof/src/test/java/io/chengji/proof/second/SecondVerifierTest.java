package io.chengji.proof.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The tests of the second verifier, which is Python of its own under {@code proof/second}. */
class SecondVerifierTest {
  private static final String PYTHON = "python3";

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void itsOwnTests_pass() throws IOException, InterruptedException {
    assumePython();
    Process run = start(PYTHON, "-B", "-m", "unittest", "discover", "-s", "second");
    String told = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(run.waitFor()).as(told).isZero();
    assertThat(told).containsPattern("Ran [1-9][0-9]+ tests");
  }

  private static void assumePython() throws InterruptedException {
    String wanted = "import sys; sys.exit(sys.version_info < (3, 11))";
    try {
      Process run = start(PYTHON, "-c", wanted);
      run.getInputStream().readAllBytes();
      if (run.waitFor() == 0) {
        return;
      }
    } catch (IOException notThere) {
      // Told below, like one that is too old.
    }
    String line =
        "SKIPPED: the second verifier was not tested, because there is no python3 of 3.11 or later";
    System.err.println(line);
    Assumptions.abort(line);
  }

  private static Process start(String... command) throws IOException {
    return new ProcessBuilder(command)
        .directory(Path.of("").toAbsolutePath().toFile())
        .redirectErrorStream(true)
        .start();
  }
}
