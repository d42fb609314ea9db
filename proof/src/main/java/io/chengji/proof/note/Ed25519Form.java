package io.chengji.proof.note;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The strict reading of Ed25519 (RFC 8032, section 5.1.7): points are canonical encodings and S is
 * below the order of the group, so that nobody can write a second signature out of a first.
 */
final class Ed25519Form {
  private static final BigInteger FIELD =
      BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
  private static final BigInteger ORDER =
      BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
  private static final int POINT = 32;

  private Ed25519Form() {}

  static boolean isStrict(byte[] key, byte[] signature) {
    byte[] point = Arrays.copyOf(signature, POINT);
    byte[] scalar = Arrays.copyOfRange(signature, POINT, signature.length);
    return isCanonicalPoint(key)
        && isCanonicalPoint(point)
        && littleEndian(scalar).compareTo(ORDER) < 0;
  }

  /** Whether y is below the field and x is not a negative zero; not whether it is on the curve. */
  private static boolean isCanonicalPoint(byte[] point) {
    byte[] bytes = point.clone();
    boolean negative = bytes[POINT - 1] < 0;
    bytes[POINT - 1] &= 0x7f;
    BigInteger y = littleEndian(bytes);
    boolean zeroX = y.equals(BigInteger.ONE) || y.equals(FIELD.subtract(BigInteger.ONE));
    return y.compareTo(FIELD) < 0 && !(zeroX && negative);
  }

  private static BigInteger littleEndian(byte[] bytes) {
    byte[] turned = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      turned[i] = bytes[bytes.length - 1 - i];
    }
    return new BigInteger(1, turned);
  }
}
