package io.chengji.kernel.backup.file;

import java.util.Objects;

/**
 * Where a sequence stands.
 *
 * @param name without its schema
 * @param value its last value
 * @param called whether that value was given out
 */
public record SequencePosition(String name, long value, boolean called) {
  public SequencePosition {
    Objects.requireNonNull(name, "name");
  }
}
