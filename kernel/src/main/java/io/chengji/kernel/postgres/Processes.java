package io.chengji.kernel.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What Linux says of processes in {@code /proc}: who is alive, and who belongs to a data folder.
 */
final class Processes {
  private static final Path PROC = Path.of("/proc");

  private Processes() {}

  /** Whether the process runs; a zombie, dead but not yet reaped by its parent, does not. */
  static boolean isRunning(long pid) {
    String stat = read(pid, "stat");
    int name = stat.lastIndexOf(')');
    if (name < 0 || name + 2 >= stat.length()) {
      return false;
    }
    char state = stat.charAt(name + 2);
    return state != 'Z' && state != 'X';
  }

  /** Whether the process runs and is a server, or a part of one, of this data folder. */
  static boolean isServerOf(long pid, Path data) {
    return isRunning(pid) && (worksIn(pid, data) || names(pid, data));
  }

  /** The processes that still work in this data folder, whoever their parent was. */
  static List<Long> listServersOf(Path data) {
    List<Long> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path each : all) {
        long pid = Long.parseLong(each.getFileName().toString());
        if (isServerOf(pid, data)) {
          found.add(pid);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return found;
    }
    return found;
  }

  private static boolean worksIn(long pid, Path data) {
    try {
      return Files.readSymbolicLink(PROC.resolve(pid + "/cwd")).equals(data.toRealPath())
          && read(pid, "comm").startsWith("postgres");
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /** By its command line, which may be read where its working folder may not. */
  private static boolean names(long pid, Path data) {
    List<String> words = List.of(read(pid, "cmdline").split("\0", -1));
    String program = words.getFirst();
    return (program.endsWith("/postgres") && words.contains(data.toString()))
        || program.startsWith("postgres: " + clusterName(data) + ":");
  }

  /** The name by which the processes of a data folder call themselves. */
  static String clusterName(Path data) {
    byte[] path = data.toString().getBytes(StandardCharsets.UTF_8);
    return "chengji-" + Manifest.hex(Manifest.sha256().digest(path)).substring(0, 12);
  }

  private static String read(long pid, String file) {
    try {
      return new String(Files.readAllBytes(PROC.resolve(pid + "/" + file)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
