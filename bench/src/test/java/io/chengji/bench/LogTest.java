package io.chengji.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T23:59:59Z"));
  private static final Machine MACHINE =
      new Machine("A processor", 2, 4096, "Linux 6", "0.10", "0", "25", "0123456789ab");

  @Test
  void oneBoundThatFails_isKeptAndSpoilsTheWhole(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    try (Log log = new Log(folder, "reads", MACHINE, CLOCK, new PrintStream(screen))) {
      log.check("fast", false);
      log.check("no error", true);
      assertThat(log.held()).isFalse();
    }

    assertThat(Files.readString(folder.resolve("2026-11-20-reads.log")))
        .contains("0123456789ab", "A processor, 2 cores", "FAILED: fast", "held:   no error");
    assertThat(screen.toString()).contains("FAILED: fast", "2026-11-20-reads.log");
  }

  @Test
  void thisMachine_isDescribedWithItsCommit() {
    Machine machine = Machine.look(Path.of(System.getProperty("chengji.root")));

    assertThat(machine.cores()).isPositive();
    assertThat(machine.java()).startsWith("25");
    assertThat(machine.commit()).matches("([0-9a-f]{12})?(\\+changes)?");
  }
}
