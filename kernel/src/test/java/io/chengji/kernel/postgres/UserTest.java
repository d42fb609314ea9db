package io.chengji.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chengji.kernel.postgres.ServerUser.Means;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does it work for root and for others, in folders of every kind, or say why not? */
class UserTest {
  @Test
  void root_runsTheServerAsNobody() throws Exception {
    assumeRoot();
    PostgresHome home = Homes.fresh("root");
    try (Database database = open(home)) {
      assertThat(Truth.ask(database, "select 1")).isEqualTo("1");
      assertThat(ServerUser.ofHome(home.dir()).means()).isEqualTo(Means.SWITCH);
      assertThat(uidOf(Truth.lock(home).pid())).isEqualTo(65_534);
    }
  }

  @Test
  void root_runsTheServerAsTheOwnerOfTheHome() throws Exception {
    assumeRoot();
    PostgresHome home = Homes.fresh("owner");
    Homes.run(List.of("chown", "12345:12345", home.dir().toString()));
    try (Database database = open(home)) {
      assertThat(Truth.ask(database, "select 1")).isEqualTo("1");
      assertThat(uidOf(Truth.lock(home).pid())).isEqualTo(12_345);
    }
  }

  @Test
  void rootInAFolderClosedToOthers_works(@TempDir Path closed) throws Exception {
    assumeRoot();
    PostgresHome home = PostgresHome.of(closed.resolve("home"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)))
        .isEqualTo("rwx------");
    try (Database database = open(home)) {
      assertThat(ServerUser.ofHome(home.dir()).means()).isEqualTo(Means.NAMESPACE);
      assertThat(Truth.ask(database, "select 1")).isEqualTo("1");
    }
    Truth.assertNoServer(home);
  }

  @Test
  void ordinaryUser_runsTheServerAsItself() throws Exception {
    assumeRoot();
    Path folder = TempFolders.make("nobody");
    Homes.run(List.of("chown", "65534:65534", folder.toString()));
    Path home = folder.resolve("home");
    try (Child child = Child.openAsNobody(home)) {
      assertThat(child.line()).isEqualTo("OPEN OWN");
      assertThat(Files.getAttribute(home.resolve("data-18"), "unix:uid")).isEqualTo(65_534);
      assertThat(child.end()).isEqualTo("CLOSED");
    }
    Truth.assertNoServer(PostgresHome.of(home));
  }

  @Test
  void folderOfAnotherUser_isAnErrorInBothLanguages() throws Exception {
    assumeRoot();
    Path folder = TempFolders.make("closed");
    try (Child child = Child.openAsNobody(folder.resolve("home"))) {
      assertThat(child.line())
          .startsWith("FAILED 没有权限读写 " + folder)
          .contains("no permission to read and write");
    }
  }

  @Test
  void dataOfAnotherUser_isAnErrorInBothLanguages() throws Exception {
    assumeRoot();
    PostgresHome home = Homes.fresh("others");
    Homes.run(List.of("chmod", "777", home.dir().toString()));
    try (Child child = Child.openAsNobody(home.dir())) {
      assertThat(child.line())
          .startsWith("FAILED 没有权限读写")
          .contains("no permission to read and write");
    }
  }

  @Test
  void folderWithBlanksAndChineseName_works() throws Exception {
    try (Child child = Child.openInOddFolder(TempFolders.make("odd"))) {
      assertThat(child.line()).isEqualTo("OPEN OWN");
      child.order("ping");
      assertThat(child.line()).isEqualTo("PONG true");
      assertThat(child.end()).isEqualTo("CLOSED");
    }
  }

  @Test
  void fileInPlaceOfTheFolder_isAnErrorInBothLanguages() throws Exception {
    Path file = Files.createFile(TempFolders.make("file").resolve("home"));
    assertThatThrownBy(() -> open(PostgresHome.of(file)))
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("不是目录")
        .hasMessageContaining("is not a folder");
  }

  @Test
  void fullDisk_isAnErrorInBothLanguages() throws Exception {
    assumeRoot();
    Path folder = TempFolders.make("full");
    // In a mount namespace of its own, so that nothing is left mounted.
    String mount = "mount -t tmpfs -o size=40m tmpfs '%s' && exec \"$@\"".formatted(folder);
    List<String> under = List.of("unshare", "--mount", "/bin/sh", "-c", mount, "sh");
    try (Child child = Child.openUnder(under, folder.resolve("home"))) {
      String line = child.line();
      assumeTrue(!line.equals("END"), "SKIPPED: file systems cannot be mounted here");
      assertThat(line).startsWith("FAILED").contains("磁盘已满").contains("is full");
    }
  }

  @Test
  void fullDiskDuringCreation_isAnErrorInBothLanguages() throws Exception {
    assumeRoot();
    Path folder = TempFolders.make("nearly-full");
    String mount = "mount -t tmpfs -o size=75m tmpfs '%s' && exec \"$@\"".formatted(folder);
    List<String> under = List.of("unshare", "--mount", "/bin/sh", "-c", mount, "sh");
    try (Child child = Child.openUnder(under, folder.resolve("home"))) {
      String line = child.line();
      assumeTrue(!line.equals("END"), "SKIPPED: file systems cannot be mounted here");
      assertThat(line).startsWith("FAILED").contains("磁盘已满").contains("is full");
    }
  }

  @Test
  void programThatCannotRunHere_isAnErrorInBothLanguages() throws Exception {
    Path bin = TempFolders.make("alien").resolve("bin");
    Files.createDirectory(bin);
    Files.writeString(bin.resolve("postgres"), "#!/no/such/loader\n");
    Homes.run(List.of("chmod", "755", bin.resolve("postgres").toString(), bin.toString()));
    PostgresHome home = PostgresHome.of(bin.resolveSibling("home")).withInstalledServer(bin);
    assertThatThrownBy(() -> open(home))
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("glibc")
        .hasMessageContaining("无法执行");
  }

  @Test
  void programThatIsNoServer_isAnErrorInBothLanguages() throws Exception {
    Path bin = TempFolders.make("old").resolve("bin");
    Files.createDirectory(bin);
    Files.writeString(bin.resolve("postgres"), "#!/bin/sh\necho 'postgres (PostgreSQL) 9.6.1'\n");
    Homes.run(List.of("chmod", "755", bin.resolve("postgres").toString(), bin.toString()));
    PostgresHome home = PostgresHome.of(bin.resolveSibling("home")).withInstalledServer(bin);
    assertThatThrownBy(() -> open(home))
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("15 或以上")
        .hasMessageContaining("9.6.1");
  }

  private static void assumeRoot() throws Exception {
    assumeTrue(Homes.isRoot(), "SKIPPED: only root can change users; run these tests as root too");
  }

  private static int uidOf(long pid) throws Exception {
    return (int) Files.getAttribute(Path.of("/proc/" + pid), "unix:uid");
  }

  private static Database open(PostgresHome home) {
    return Databases.openOwn(home, new SecureRandom(), Progress.NONE);
  }
}
