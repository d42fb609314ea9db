package io.chengji.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

class ServerFilesFuzzTest {
  /** Any bytes are a lock file that names a process, or none. */
  @FuzzTest
  void anyLockFile_namesAProcessOrNone(byte[] bytes) {
    PostmasterPid.parse(new String(bytes, StandardCharsets.UTF_8))
        .ifPresent(
            lock -> {
              assertThat(lock.pid()).isBetween(1L, (long) Integer.MAX_VALUE);
              assertThat(lock.port()).isBetween(0, 65_535);
              assertThat(lock.dataDir()).isNotBlank();
            });
  }

  /** Only a whole manifest is read, and it is written as it was read. */
  @FuzzTest
  void anyManifest_isWholeOrNone(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Manifest.parse(text).ifPresent(read -> assertThat(read.text()).isEqualTo(text));
  }

  /** Any archive gives entries within it, or is refused. */
  @FuzzTest
  void anyArchive_staysWithinItself(byte[] bytes) {
    TarReader tar = new TarReader(new ByteArrayInputStream(bytes));
    try {
      for (TarReader.Header header = tar.next(); header != null; header = tar.next()) {
        assertThat(header.path()).doesNotStartWith("/");
        assertThat("/" + header.path() + "/").doesNotContain("/../");
        assertThat(header.target()).doesNotContain("/");
        assertThat(tar.content().readAllBytes()).hasSize((int) header.size());
      }
    } catch (IOException refused) {
      assertThat(refused).isNotNull();
    }
  }
}
