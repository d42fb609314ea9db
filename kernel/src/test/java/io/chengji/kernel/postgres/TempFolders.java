package io.chengji.kernel.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Folders of this test run, passable by other users, deleted when the run ends. */
public final class TempFolders {
  private static final Deque<Path> MADE = new ArrayDeque<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TempFolders::deleteAll));
  }

  private TempFolders() {}

  public static synchronized Path make(String name) throws IOException {
    Path made = Files.createTempDirectory("chengji-" + name);
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
    MADE.push(made);
    return made;
  }

  private static synchronized void deleteAll() {
    List<String> command = new ArrayList<>(List.of("rm", "-rf"));
    MADE.forEach(each -> command.add(each.toString()));
    try {
      // Not awaited: on a busy disk it can take longer than a test run may take to end.
      new ProcessBuilder(command).start();
    } catch (IOException e) {
      System.err.println("left behind: " + MADE + ": " + e);
    }
  }
}
