package io.chengji.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.postgres.Manifest.Item;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from the small files beside a server, and what is written so that it stays. */
class ServerNotesTest {
  private static final Manifest MANIFEST =
      new Manifest(
          77,
          List.of(new Item("bin/postgres", 12, "ab"), new Item("lib/with blank", -1, "target")));

  @TempDir private Path folder;

  private static String lock(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  @Test
  void lockFileOfARunningServer_isReadWhole() {
    String text = lock("4711", "/data", "1700000000", "5432", "", "127.0.0.1", " 1 2", "ready   ");
    assertThat(PostmasterPid.parse(text)).hasValue(new PostmasterPid(4711, "/data", 5432, "ready"));
    assertThat(PostmasterPid.parse(text).orElseThrow().isReady()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "starting, false",
    "stopping, false",
    "standby, false",
    "ready, true",
    "readyish, false"
  })
  void onlyReady_isReady(String state, boolean ready) {
    String text = lock("1", "/data", "0", "5432", "", "127.0.0.1", "", state);
    assertThat(PostmasterPid.parse(text).orElseThrow().isReady()).isEqualTo(ready);
  }

  @Test
  void serverThatHasNotComeSoFar_hasNoPortAndNoState() {
    assertThat(PostmasterPid.parse(lock("-4711", "/data")))
        .hasValue(new PostmasterPid(4711, "/data", 0, ""));
    assertThat(PostmasterPid.parse(lock("1", "/data", "0", "70000")).orElseThrow().port()).isZero();
    assertThat(PostmasterPid.parse(lock("1", "/data", "0", "-5")).orElseThrow().port()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "4711", "x\n/data", "0\n/data", "4711\n  ", "99999999999\n/d"})
  void tornLockFile_isNone(String text) {
    assertThat(PostmasterPid.parse(text)).isEmpty();
  }

  @Test
  void manifest_isReadBackAndTornAnywhereIsNone() {
    String text = MANIFEST.text();
    assertThat(Manifest.parse(text)).hasValue(MANIFEST);
    for (int length = 0; length < text.length() - 1; length++) {
      assertThat(Manifest.parse(text.substring(0, length))).as("%d", length).isEmpty();
    }
  }

  @Test
  void anyLetterOfAManifestChanged_isNoticed() {
    String text = MANIFEST.text();
    for (int at = 0; at < text.length() - 1; at++) {
      char other = text.charAt(at) == '7' ? '8' : '7';
      String changed = text.substring(0, at) + other + text.substring(at + 1);
      assertThat(Manifest.parse(changed)).as("letter %d", at).isNotEqualTo(Optional.of(MANIFEST));
    }
  }

  @Test
  void privateFile_isReplacedWholeAndForItsOwnerAlone() throws IOException {
    Path file = folder.resolve("secrets");
    Files.writeString(folder.resolve("secrets.new"), "left by a crash");
    Durable.writePrivately(file, "one");
    Durable.writePrivately(file, "二");
    assertThat(file).content().isEqualTo("二");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder.resolve("secrets.new")).doesNotExist();
  }

  @Test
  void tree_isDeletedWithoutFollowingItsLinks() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside"), "stays");
    Path tree = Files.createDirectories(folder.resolve("tree/a/b"));
    Files.writeString(tree.resolve("file"), "goes");
    Files.createSymbolicLink(tree.resolve("link"), outside);
    Files.createSymbolicLink(folder.resolve("tree/loop"), folder.resolve("tree"));
    Durable.syncTree(folder.resolve("tree"));
    Durable.deleteTree(folder.resolve("tree"));
    Durable.deleteTree(folder.resolve("tree"));
    assertThat(folder.resolve("tree")).doesNotExist();
    assertThat(outside).content().isEqualTo("stays");
  }

  @Test
  void trouble_namesTheFileAndWhatToDoInBothLanguages() {
    Path home = folder.resolve("home");
    PostgresException denied = Trouble.of(new AccessDeniedException("/a/b"), home);
    assertThat(denied.chinese()).contains("/a/b", "没有权限");
    assertThat(denied.english()).contains("/a/b", "no permission", "choose a data folder");
    PostgresException taken = Trouble.of(new FileAlreadyExistsException("/a/c"), home);
    assertThat(taken.english()).contains("/a/c", "is not a folder", "move it away");
    PostgresException full = Trouble.of(new IOException("No space left on device"), home);
    assertThat(full.chinese()).contains(home.toString(), "500 MB");
    assertThat(full.english()).contains(home.toString(), "free at least 500 MB");
    PostgresException other = Trouble.of(new IOException("strange"), home);
    assertThat(other.english()).contains(home.toString(), "strange");
    assertThat(other.getMessage()).contains(other.chinese(), other.english());
  }

  @ParameterizedTest
  @CsvSource({
    "'LOG: x\nFATAL: y\nLOG: z', FATAL: y",
    "'initdb: error: z\n', initdb: error: z",
    "'one\n\n two \n', two",
    "'', exit 3"
  })
  void reasonOfAProgram_isItsFirstErrorElseItsLastLine(String output, String reason) {
    assertThat(new Program.Result(3, output).reason()).isEqualTo(reason);
  }
}
