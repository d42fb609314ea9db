package io.chengji.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one process holds in memory, in MiB.
 *
 * @param resident all its pages in memory, those shared with other processes included
 * @param anonymous its own pages: heap, stacks, native memory
 */
public record Memory(long resident, long anonymous) {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern ANONYMOUS = Pattern.compile("RssAnon:\\s+(\\d+) kB");

  /** Reads the figures of Linux for a process. */
  public static Memory of(long pid) {
    try {
      return parse(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
    } catch (IOException e) {
      throw new UncheckedIOException("process " + pid + " shows no memory here", e);
    }
  }

  static Memory parse(String status) {
    return new Memory(kibibytes(RESIDENT, status) / 1024, kibibytes(ANONYMOUS, status) / 1024);
  }

  private static long kibibytes(Pattern line, String status) {
    Matcher found = line.matcher(status);
    if (!found.find()) {
      throw new IllegalArgumentException(
          "no line " + line + " in " + status.length() + " characters");
    }
    return Long.parseLong(found.group(1));
  }

  /** The processes that a process started and still runs, in MiB of their own pages together. */
  public static long ofChildren(ProcessHandle parent) {
    return parent.descendants().mapToLong(child -> anonymousOf(child.pid())).sum();
  }

  private static long anonymousOf(long pid) {
    try {
      String status =
          Files.readString(Path.of("/proc", Long.toString(pid), "status"), StandardCharsets.UTF_8);
      return parse(status).anonymous();
    } catch (IOException | IllegalArgumentException e) {
      return 0; // It ended between the listing and the look.
    }
  }
}
