package io.chengji.kernel.postgres;

import java.util.List;
import java.util.Optional;

/**
 * The lock file {@code postmaster.pid} of a data folder: process, folder, port and state, one a
 * line.
 *
 * @param pid the server's process, always positive
 * @param dataDir the folder as the server was told
 * @param port 0 while the server has not come so far
 * @param state {@code starting}, {@code ready}, {@code stopping}, {@code standby}, or empty
 */
record PostmasterPid(long pid, String dataDir, int port, String state) {
  static final String NAME = "postmaster.pid";
  private static final int LARGEST_PORT = 65_535;

  boolean isReady() {
    return state.equals("ready");
  }

  /** Reads the file's text; empty if it is torn, of zero length, or not such a file. */
  static Optional<PostmasterPid> parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 2) {
      return Optional.empty();
    }
    // A server in single-user mode writes its process as a negative number.
    long pid = Math.abs(number(lines.getFirst(), Integer.MAX_VALUE));
    String dataDir = lines.get(1);
    if (pid == 0 || dataDir.isBlank()) {
      return Optional.empty();
    }
    int port = lines.size() > 3 ? (int) Math.max(0, number(lines.get(3), LARGEST_PORT)) : 0;
    String state = lines.size() > 7 ? lines.get(7).strip() : "";
    return Optional.of(new PostmasterPid(pid, dataDir, port, state));
  }

  /** The number in a line, 0 if there is none or it is beyond what may be. */
  private static long number(String line, int largest) {
    try {
      long value = Long.parseLong(line.strip());
      return value >= -largest && value <= largest ? value : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
