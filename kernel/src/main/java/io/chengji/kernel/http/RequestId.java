package io.chengji.kernel.http;

import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of a request: the caller's own when it is well formed, else a random one. */
final class RequestId {
  static final String HEADER = "X-Request-Id";

  private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9_-]{8,64}");
  static final String KEPT = "chengji.requestId";

  private RequestId() {}

  static String of(@Nullable String given, RandomGenerator random) {
    if (given != null && GOOD.matcher(given).matches()) {
      return given;
    }
    byte[] bytes = new byte[12];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  static void keep(Context context, String id) {
    context.attribute(KEPT, id);
  }

  static String current(Context context) {
    String id = context.attribute(KEPT);
    return id == null ? "" : id;
  }
}
