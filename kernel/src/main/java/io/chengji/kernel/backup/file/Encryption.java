package io.chengji.kernel.backup.file;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * How a file is encrypted, as its header tells everyone.
 *
 * @param cipher always {@link #CIPHER}
 * @param derivation how the key comes from the passphrase, always {@link #DERIVATION}
 * @param iterations of the derivation
 * @param salt 32 random bytes in hexadecimal, so that no two files have one key
 * @param check 8 bytes derived beside the key, by which a wrong passphrase is told from damage
 */
public record Encryption(
    String cipher, String derivation, int iterations, String salt, String check) {
  static final String CIPHER = "AES-256-GCM";
  static final String DERIVATION = "PBKDF2-HMAC-SHA512";

  /** A third of a second on a core of 2026. */
  static final int ITERATIONS = 300_000;

  private static final int MOST_ITERATIONS = 5_000_000;
  private static final int SALT_BYTES = 32;
  private static final int KEY_BYTES = 32;
  private static final int CHECK_BYTES = 8;
  private static final HexFormat HEX = HexFormat.of();

  public Encryption {
    if (!CIPHER.equals(cipher) || !DERIVATION.equals(derivation)) {
      throw new IllegalArgumentException("unknown encryption");
    }
    if (iterations < 1 || iterations > MOST_ITERATIONS) {
      throw new IllegalArgumentException("iterations out of bounds");
    }
    if (HEX.parseHex(salt).length != SALT_BYTES || HEX.parseHex(check).length != CHECK_BYTES) {
      throw new IllegalArgumentException("salt or check of a wrong length");
    }
  }

  /** An encryption with the key that belongs to it. */
  record Keyed(Encryption encryption, byte[] key) {}

  /** A fresh one with a salt of its own. */
  static Keyed make(Passphrase passphrase, RandomGenerator random, int iterations) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] derived = derive(passphrase, salt, iterations);
    Encryption encryption =
        new Encryption(
            CIPHER, DERIVATION, iterations, HEX.formatHex(salt), HEX.formatHex(check(derived)));
    return new Keyed(encryption, Arrays.copyOf(derived, KEY_BYTES));
  }

  /** The key, if the passphrase is the one that the file was written with. */
  byte[] key(Passphrase passphrase) {
    byte[] derived = derive(passphrase, HEX.parseHex(salt), iterations);
    if (!MessageDigest.isEqual(check(derived), HEX.parseHex(check))) {
      throw new BackupException(
          BackupException.Reason.PASSPHRASE,
          "口令不对，或文件头已损坏",
          "the passphrase is wrong, or the header is damaged");
    }
    return Arrays.copyOf(derived, KEY_BYTES);
  }

  private static byte[] check(byte[] derived) {
    return Arrays.copyOfRange(derived, KEY_BYTES, KEY_BYTES + CHECK_BYTES);
  }

  private static byte[] derive(Passphrase passphrase, byte[] salt, int iterations) {
    PBEKeySpec spec =
        new PBEKeySpec(
            passphrase.characters(), salt, iterations, Byte.SIZE * (KEY_BYTES + CHECK_BYTES));
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2 with SHA-512", e);
    } finally {
      spec.clearPassword();
    }
  }
}
