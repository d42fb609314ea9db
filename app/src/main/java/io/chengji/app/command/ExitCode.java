package io.chengji.app.command;

/** What the process ends with; {@code docs/command-line.md} says the same to users. */
public enum ExitCode {
  /** Done. */
  OK(0),
  /** Something failed that is not the caller's fault. */
  FAILED(1),
  /** The command line or a setting is wrong. */
  USAGE(2),
  /** The data given was refused; nothing was changed. */
  REFUSED(3),
  /** The program cannot start: no database, no port, no certificate. */
  CANNOT_START(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The number that the shell sees. */
  public int number() {
    return number;
  }
}
