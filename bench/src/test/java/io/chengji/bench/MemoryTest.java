package io.chengji.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MemoryTest {
  @Test
  void statusOfLinux_isReadInMebibytes() {
    Memory memory = Memory.parse("Name:\tjava\nVmRSS:\t  409600 kB\nRssAnon:\t  204800 kB\n");

    assertThat(memory).isEqualTo(new Memory(400, 200));
  }

  @Test
  void thisProcess_holdsWhatItFills() {
    assumeTrue(Files.exists(Path.of("/proc/self/status")), "only Linux shows /proc");
    long before = Memory.of(ProcessHandle.current().pid()).resident();
    byte[] filled = new byte[96 << 20];
    java.util.Arrays.fill(filled, (byte) 1);

    assertThat(Memory.of(ProcessHandle.current().pid()).resident())
        .isGreaterThanOrEqualTo(before + filled.length / (1 << 20) / 2);
  }

  @Test
  void statusWithoutMemory_isRefused() {
    assertThatThrownBy(() -> Memory.parse("Name:\tkthreadd\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("VmRSS");
  }
}
