package io.chengji.kernel.settings;

/**
 * One value as an operator gave it.
 *
 * @param source where it was given
 * @param key the key as written there: {@code --server-port}, {@code CHENGJI_SERVER_PORT}
 * @param place the place to look at: {@code command line}, {@code environment} or file and line
 * @param text the value as written
 */
public record Given(Source source, String key, String place, String text) {
  /** A place that settings come from; an earlier one wins over a later one. */
  public enum Source {
    FLAG,
    ENVIRONMENT,
    FILE
  }
}
