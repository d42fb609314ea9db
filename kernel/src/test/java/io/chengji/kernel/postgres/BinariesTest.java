package io.chengji.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when the unpacked server is not what was unpacked? */
class BinariesTest {
  private final PostgresHome home = Homes.freshWithBinaries("binaries");
  private final Path unpacked = home.dir().resolve("postgres-" + ServerArchive.VERSION);

  @ParameterizedTest
  @ValueSource(strings = {"bin/postgres", "bin/initdb", "lib/libicudata.so.60.2"})
  void fileOfZeroLength_isHealed(String file) throws Exception {
    Files.write(unpacked.resolve(file), new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
    assertOpens();
    assertThat(unpacked.resolve(file)).isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "chengji-manifest 1 15114736\n", "torn"})
  void tornManifest_isHealed(String text) throws Exception {
    Files.writeString(unpacked.resolve(Manifest.NAME), text);
    assertOpens();
  }

  @Test
  void missingManifest_isHealed() throws Exception {
    Files.delete(unpacked.resolve(Manifest.NAME));
    assertOpens();
  }

  @Test
  void missingFileAndLink_areHealed() throws Exception {
    Files.delete(unpacked.resolve("share/postgresql/postgres.bki"));
    Files.delete(unpacked.resolve("lib/libicuuc.so.60"));
    assertOpens();
    assertThat(unpacked.resolve("lib/libicuuc.so.60")).isSymbolicLink();
  }

  @Test
  void interruptedUnpacking_isBegunAgain() throws Exception {
    Files.move(unpacked, home.dir().resolve("postgres-" + ServerArchive.VERSION + ".new"));
    assertOpens();
  }

  @Test
  void otherBytesOfTheSameLength_areHealedAfterACrash() throws Exception {
    Path file = unpacked.resolve("share/postgresql/timezonesets/Default");
    byte[] bytes = Files.readAllBytes(file);
    byte[] zeros = new byte[bytes.length];
    PostgresServer.open(home, new SecureRandom(), Progress.NONE);
    Truth.killServer(home);
    Files.write(file, zeros);
    // The lock of the killed server's home is still held by this process: look at the files alone.
    ServerArchive.ofThisMachine().unpackInto(home.dir(), true, Progress.NONE);
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void wholeFiles_areLeftAlone() throws Exception {
    Object before = Files.getAttribute(unpacked, "unix:ino");
    assertOpens();
    assertThat(Files.getAttribute(unpacked, "unix:ino")).isEqualTo(before);
  }

  private void assertOpens() throws Exception {
    try (Database database = Databases.openOwn(home, new SecureRandom(), Progress.NONE)) {
      assertThat(Truth.ask(database, "select 1")).isEqualTo("1");
    }
    assertSeveralFilesAreWhole();
  }

  private void assertSeveralFilesAreWhole() throws IOException {
    Manifest manifest =
        Manifest.parse(Files.readString(unpacked.resolve(Manifest.NAME))).orElseThrow();
    assertThat(manifest.items()).hasSizeGreaterThan(1_000);
    assertThat(manifest.findDamage(unpacked, true)).isNull();
  }
}
