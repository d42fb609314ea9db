package io.chengji.kernel.log;

import io.chengji.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * How the log is at this moment.
 *
 * @param condition whether it takes entries
 * @param reason why it does not, without full stop; null where it does
 */
public record LogState(LogCondition condition, @Nullable Words reason) {
  static final LogState SEALING = new LogState(LogCondition.SEALING, null);
}
