package io.chengji.kernel.http;

import java.util.Map;

/** Whether one part that the server depends on works. Called often: answers within a second. */
public interface HealthCheck {
  /** The name of the part, such as {@code database}. */
  String name();

  /** Whether the server cannot serve without it; else it is only told that the part is down. */
  default boolean isVital() {
    return true;
  }

  /** Throws when the part does not work; what an {@link UnhealthyException} says is shown. */
  void check() throws Exception;

  /** What everyone may know of the part beside whether it works; empty for nothing. */
  default Map<String, Object> details() {
    return Map.of();
  }
}
