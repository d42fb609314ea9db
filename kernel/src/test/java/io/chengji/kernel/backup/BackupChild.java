package io.chengji.kernel.backup;

import io.chengji.kernel.postgres.Progress;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that backs up or restores, in order to be killed. */
final class BackupChild {
  private BackupChild() {}

  /** Arguments: what to do, the address of the store, and the folder or file. */
  public static void main(String[] args) throws Exception {
    try (BackupFixture store = BackupFixture.at(args[1])) {
      System.out.println("BEGIN");
      if (args[0].equals("backup")) {
        store
            .backup(Path.of(args[2]))
            .make(new Backup.Order(Path.of(args[2]), null, false, "a"), say());
      } else {
        Restore.open(BackupFixture.restoring(Path.of(args[2]), null))
            .run(store.database.dataSource(), say());
      }
      System.out.println("DONE");
    } catch (io.chengji.kernel.backup.file.BackupException e) {
      System.out.println("FAILED " + e.getMessage());
      System.exit(1);
    }
  }

  private static Progress say() {
    return (zh, en) -> System.out.println("STEP " + en);
  }

  static Process start(String what, String url, Path path) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("-Xmx200m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-cp", classPath()));
    command.addAll(List.of(BackupChild.class.getName(), what, url, path.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String classPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return path.replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
  }
}
