package io.chengji.kernel.identity;

import io.chengji.kernel.settings.Rule;
import io.chengji.kernel.settings.Setting;
import java.time.Duration;
import java.util.List;

/** The settings of sessions. */
public final class IdentitySettings {
  /** How long a session may rest. */
  public static final Setting<Duration> IDLE =
      Setting.of(
              "session.idle",
              "登录后多久没有操作就自动退出。",
              "How long a session may rest before it is over.",
              Rule.duration(Duration.ofMinutes(1), Duration.ofDays(1)))
          .withDefault("30m");

  /** How long a session may last. */
  public static final Setting<Duration> LONGEST =
      Setting.of(
              "session.longest",
              "一次登录最长多久有效，之后必须重新登录。",
              "How long a session lasts at most; then one signs in again.",
              Rule.duration(Duration.ofMinutes(5), Duration.ofDays(30)))
          .withDefault("12h");

  private IdentitySettings() {}

  /** All of them, in the order of the manual. */
  public static List<Setting<?>> list() {
    return List.of(IDLE, LONGEST);
  }
}
