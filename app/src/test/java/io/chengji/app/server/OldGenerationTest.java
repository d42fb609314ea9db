package io.chengji.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A process with the collector of the product, whose garbage grows old before it dies. */
class OldGenerationTest {
  private static final int MIB = 1 << 20;

  @Test
  void watched_staysSmallWhereItWouldGrowToTheLimit() throws Exception {
    long left = largestOldGeneration("left");
    long watched = largestOldGeneration("watched");
    assertThat(left).as("MiB where nobody watches").isGreaterThan(150);
    assertThat(watched).as("MiB where it is watched").isLessThan(100);
  }

  @Test
  void moreAliveThanTheLeast_isLetGrow() throws Exception {
    assertThat(largestOldGeneration("full")).isBetween(100L, 256L);
  }

  private static long largestOldGeneration(String how) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmn8m",
                "-Xms32m",
                "-Xmx264m",
                "-cp",
                System.getProperty("java.class.path"),
                Ageing.class.getName(),
                how)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return Long.parseLong(told.strip());
  }

  /**
   * Makes 600 MiB of objects, each of which lives for as long as it takes to make 24 MiB more. It
   * makes them faster than any visitor could, so it gives the watch the time to act.
   */
  static final class Ageing {
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private Ageing() {}

    public static void main(String[] how) {
      byte[][] kept = new byte[how[0].equals("full") ? 120 : 0][];
      for (int i = 0; i < kept.length; i++) {
        kept[i] = new byte[MIB];
      }
      MemoryPoolMXBean old = oldGeneration();
      if (!how[0].equals("left")) {
        OldGeneration.watch(32L * MIB);
      }
      byte[][] ring = new byte[24 * 16][];
      long most = 0;
      for (int i = 0; i < 600 * 16; i++) {
        ring[i % ring.length] = new byte[MIB / 16];
        most = Math.max(most, old.getUsage().getCommitted());
        awaitWatch(old);
      }
      System.out.println(most / MIB);
      Reference.reachabilityFence(kept);
    }

    private static void awaitWatch(MemoryPoolMXBean old) {
      long begin = System.nanoTime();
      while (old.getUsageThreshold() > 0
          && old.isUsageThresholdExceeded()
          && System.nanoTime() - begin < PATIENCE_NANOS) {
        Thread.onSpinWait();
      }
    }

    private static MemoryPoolMXBean oldGeneration() {
      return ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getName().equals("Tenured Gen"))
          .findFirst()
          .orElseThrow();
    }
  }
}
