package io.chengji.kernel.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Compares secrets in a time that does not tell where they differ. */
public final class Secrets {
  private Secrets() {}

  /** Whether two texts are the same. */
  public static boolean same(String left, String right) {
    return MessageDigest.isEqual(
        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }
}
