package io.chengji.proof.note;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of signature that can be made and checked here (C2SP signed-note, tlog-cosignature).
 */
public enum KeyType {
  /** Ed25519 over the text of the note. */
  ED25519(0x01, 32, 64, "Ed25519", "302a300506032b6570032100"),
  /** Ed25519 over {@code cosignature/v1}, the time and the text of the note. */
  ED25519_COSIGNATURE(0x04, 32, 64, "Ed25519", "302a300506032b6570032100"),
  /** ML-DSA-44 over {@code subtree/v1}: names, time, size and root, without extension lines. */
  ML_DSA_44_COSIGNATURE(
      0x06, 1312, 2420, "ML-DSA-44", "30820532300b060960864801650304031103820521" + "00");

  private final int code;
  private final int keyLength;
  private final int rawLength;
  private final String algorithm;
  private final String spkiPrefix;

  KeyType(int code, int keyLength, int rawLength, String algorithm, String spkiPrefix) {
    this.code = code;
    this.keyLength = keyLength;
    this.rawLength = rawLength;
    this.algorithm = algorithm;
    this.spkiPrefix = spkiPrefix;
  }

  /** The type of an identifier byte, if it is one of these. */
  public static Optional<KeyType> find(int code) {
    return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
  }

  /** The identifier byte. */
  public int code() {
    return code;
  }

  /** Bytes of a public key. */
  public int keyLength() {
    return keyLength;
  }

  /** Name of the algorithm for the JDK. */
  public String algorithm() {
    return algorithm;
  }

  /** Whether a time stands before the signature. */
  public boolean isCosignature() {
    return this != ED25519;
  }

  /** Bytes of a signature, with its time. */
  int signatureLength() {
    return rawLength + (isCosignature() ? Long.BYTES : 0);
  }

  /** What stands before the bytes of a public key in its X.509 form, in hexadecimal. */
  String spkiPrefix() {
    return spkiPrefix;
  }
}
