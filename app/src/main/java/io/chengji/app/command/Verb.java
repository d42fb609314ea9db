package io.chengji.app.command;

import io.chengji.kernel.words.Words;
import java.util.List;

/** One verb of the command line. */
public interface Verb {
  /** The word that one types. */
  String name();

  /** One sentence that says what it does. */
  Words sentence();

  /** What stands after it, such as {@code FILE…}; empty when nothing may. */
  default String arguments() {
    return "";
  }

  /** Its options; settings may be given as flags to every verb. */
  default List<Option> options() {
    return List.of();
  }

  /** Whether it is listed by {@code help}. */
  default boolean isListed() {
    return true;
  }

  /**
   * Does it.
   *
   * @throws UsageException when arguments do not fit
   * @throws Exception for anything that failed
   */
  ExitCode run(Invocation invocation) throws Exception;
}
