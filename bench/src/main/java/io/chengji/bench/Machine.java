package io.chengji.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where and on what a measurement was taken.
 *
 * @param processor the processor as the operating system names it
 * @param cores how many of its cores this process may use
 * @param memoryMebibytes the memory of the machine
 * @param system the operating system and its version
 * @param load how many processes were running or waiting in the last minute, before measuring
 * @param priority the rank of this measurement among other work on the machine, -20 first, 0 as all
 * @param java the version of the JDK
 * @param commit the commit of the sources; ends with {@code +changes} when files differ from it
 */
public record Machine(
    String processor,
    int cores,
    long memoryMebibytes,
    String system,
    String load,
    String priority,
    String java,
    String commit) {

  /** Looks at this machine and at the sources in a folder. */
  public static Machine look(Path root) {
    return new Machine(
        first("/proc/cpuinfo", "model name\\s*:\\s*(.*)"),
        Runtime.getRuntime().availableProcessors(),
        Long.parseLong("0" + first("/proc/meminfo", "MemTotal:\\s+(\\d+)")) / 1024,
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        first("/proc/loadavg", "^(\\S+)"),
        first("/proc/self/autogroup", "nice (-?\\d+)"),
        Runtime.version().toString(),
        commit(root));
  }

  @Override
  public String toString() {
    return "commit %s%nmachine %s, %d cores, %d MiB, %s, load before %s, own priority %s%njava %s"
        .formatted(commit, processor, cores, memoryMebibytes, system, load, priority, java);
  }

  private static String commit(Path root) {
    String changes = said(root, "git", "status", "--porcelain", "--untracked-files=no");
    return said(root, "git", "rev-parse", "--short=12", "HEAD").strip()
        + (changes.isBlank() ? "" : "+changes");
  }

  private static String said(Path folder, String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text = new String(process.getInputStream().readAllBytes());
      return process.waitFor(10, TimeUnit.SECONDS) ? text : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static String first(String file, String pattern) {
    try {
      Matcher found = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
      return found.find() ? found.group(1) : "";
    } catch (IOException e) {
      return "";
    }
  }
}
