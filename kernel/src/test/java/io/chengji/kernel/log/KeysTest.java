package io.chengji.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.kernel.postgres.ServerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Are the keys made once, kept from others, and those that the database names? */
class KeysTest {
  private LogFixture log;

  @BeforeEach
  void open() {
    log = LogFixture.on(ServerKind.EMBEDDED_18);
    log.sealed();
  }

  @AfterEach
  void close() {
    log.close();
  }

  private List<Path> keys() throws IOException {
    try (Stream<Path> files = Files.list(log.home.resolve("keys"))) {
      return files.filter(file -> file.toString().endsWith(".pem")).sorted().toList();
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void keys_areReadByTheirOwnerAlone() throws IOException {
    assertThat(keys()).hasSize(2);
    assertThat(mode(log.home.resolve("keys"))).isEqualTo("rwx------");
    for (Path key : keys()) {
      assertThat(mode(key)).isEqualTo("rw-------");
      assertThat(Files.readString(key)).contains("-----BEGIN PRIVATE KEY-----");
    }
    assertThat(mode(log.home.resolve("keys/last-signed"))).isEqualTo("rw-------");
  }

  @Test
  void keysAreMadeOnce() throws IOException {
    List<Path> before = keys();
    log.add(1);
    log.sealed();
    assertThat(keys()).isEqualTo(before);
  }

  @Test
  void keyThatOthersCanRead_stopsTheStart() throws IOException {
    Files.setPosixFilePermissions(keys().getFirst(), PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(log::open)
        .isInstanceOf(LogRefusedException.class)
        .hasMessageContaining("chmod 600")
        .hasMessageContaining(keys().getFirst().toString());
  }

  @Test
  void folderThatOthersCanEnter_stopsTheStart() throws IOException {
    Files.setPosixFilePermissions(
        log.home.resolve("keys"), PosixFilePermissions.fromString("rwxr-x---"));
    assertThatThrownBy(log::open).hasMessageContaining("chmod 700");
  }

  @Test
  void otherHome_hasNotTheKeysOfTheDatabase_andIsRefused() throws IOException {
    Path other = LogFixture.folder();
    assertThatThrownBy(() -> log.open(other))
        .isInstanceOf(LogRefusedException.class)
        .hasMessageContaining(LogFixture.ORIGIN)
        .hasMessageContaining("epoch open");
    assertThat(Files.exists(other.resolve("keys"))).isFalse();
  }

  @Test
  void keyThatIsNone_isRefusedWithItsName() throws IOException {
    Path key = keys().getFirst();
    Files.writeString(key, "nothing");
    assertThatThrownBy(log::open)
        .isInstanceOf(LogRefusedException.class)
        .hasMessageContaining(key.toString());
  }

  @Test
  void keyUnderTheNameOfAnother_isRefused() throws IOException {
    Files.copy(
        keys().getFirst(), keys().getLast(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.setPosixFilePermissions(keys().getLast(), PosixFilePermissions.fromString("rw-------"));
    assertThatThrownBy(log::open).hasMessageContaining("another key");
  }
}
