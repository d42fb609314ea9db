package io.chengji.proof.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Raw public keys and those of the JDK, one out of the other. */
final class PublicKeys {
  private PublicKeys() {}

  static PublicKey ofRaw(KeyType type, byte[] raw) throws GeneralSecurityException {
    byte[] prefix = prefix(type);
    byte[] encoded = Arrays.copyOf(prefix, prefix.length + raw.length);
    System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
    return KeyFactory.getInstance(type.algorithm()).generatePublic(new X509EncodedKeySpec(encoded));
  }

  static byte[] raw(KeyType type, PublicKey key) {
    byte[] prefix = prefix(type);
    byte[] encoded = key.getEncoded();
    boolean ours =
        encoded != null
            && encoded.length == prefix.length + type.keyLength()
            && Arrays.equals(prefix, 0, prefix.length, encoded, 0, prefix.length);
    if (!ours) {
      throw new IllegalArgumentException("not a public key of " + type.algorithm());
    }
    return Arrays.copyOfRange(encoded, prefix.length, encoded.length);
  }

  private static byte[] prefix(KeyType type) {
    return HexFormat.of().parseHex(type.spkiPrefix());
  }
}
