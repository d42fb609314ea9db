package io.chengji.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The raw log of one measurement: each line is printed and kept, head first. */
public final class Log implements AutoCloseable {
  private final PrintStream screen;
  private final PrintStream file;
  private final Path path;
  private boolean held = true;

  /** Opens {@code <folder>/<date>-<name>.log}, replacing the one of the same day. */
  public Log(Path folder, String name, Machine machine, InstantSource clock, PrintStream screen) {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    this.screen = screen;
    this.path = folder.resolve(today + "-" + name + ".log");
    try {
      Files.createDirectories(folder);
      this.file = new PrintStream(Files.newOutputStream(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line(name + " at " + clock.instant());
    line(machine.toString());
  }

  /** Prints and keeps one line. */
  public void line(String text) {
    screen.println(text);
    file.println(text);
  }

  /** States a bound and whether it held. */
  public void check(String bound, boolean holds) {
    held &= holds;
    line((holds ? "held:   " : "FAILED: ") + bound);
  }

  /** Whether every bound so far held. */
  public boolean held() {
    return held;
  }

  @Override
  public void close() {
    file.close();
    screen.println("raw log: " + path);
  }
}
