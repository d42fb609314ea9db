package io.chengji.kernel.identity.internal;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hashes passwords with Argon2id (RFC 9106) at the costs that OWASP's password storage cheat sheet
 * gives: 19 MiB, two passes, one lane. At most two are hashed at once, so that many attempts cannot
 * take the memory. Thread-safe.
 */
public final class PasswordHash {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  private final RandomGenerator random;
  private final Semaphore atOnce = new Semaphore(2);

  public PasswordHash(RandomGenerator random) {
    this.random = random;
  }

  /** The hash of a password in PHC notation, under a new salt. */
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] hash = compute(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(MEMORY_KIB, PASSES, LANES, encode(salt), encode(hash));
  }

  /** Whether a password has this hash; takes its time with the costs that the hash names. */
  public boolean matches(String password, String phc) {
    Matcher parts = PHC.matcher(phc);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not an Argon2id hash in PHC notation");
    }
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] actual =
        compute(
            password,
            Base64.getDecoder().decode(parts.group(4)),
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            expected.length);
    return java.security.MessageDigest.isEqual(expected, actual);
  }

  /** A hash that no password has, at the usual costs: what an unknown account is compared with. */
  public String ofNobody() {
    byte[] salt = new byte[SALT_BYTES];
    byte[] hash = new byte[HASH_BYTES];
    random.nextBytes(salt);
    random.nextBytes(hash);
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(MEMORY_KIB, PASSES, LANES, encode(salt), encode(hash));
  }

  private byte[] compute(
      String password, byte[] salt, int memory, int passes, int lanes, int length) {
    atOnce.acquireUninterruptibly();
    try {
      return Argon2Function.getInstance(memory, passes, lanes, length, Argon2.ID)
          .hash(password.getBytes(StandardCharsets.UTF_8), salt)
          .getBytes();
    } finally {
      atOnce.release();
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
