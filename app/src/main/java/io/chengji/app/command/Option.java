package io.chengji.app.command;

import io.chengji.kernel.words.Words;

/**
 * An option of a verb.
 *
 * @param name without the leading hyphens
 * @param sentence what it does
 * @param value what stands after it, such as {@code csv|json}; empty when nothing does
 */
public record Option(String name, Words sentence, String value) {
  /** An option that takes a value. */
  public static Option ofValue(String name, String value, String zh, String en) {
    return new Option(name, new Words(zh, en), value);
  }

  /** An option that stands alone. */
  public static Option ofFlag(String name, String zh, String en) {
    return new Option(name, new Words(zh, en), "");
  }

  boolean takesValue() {
    return !value.isEmpty();
  }
}
