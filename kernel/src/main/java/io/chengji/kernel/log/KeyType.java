package io.chengji.kernel.log;

import io.chengji.proof.tree.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The kinds of key that sign a checkpoint, by the number that C2SP gives the signature. */
enum KeyType {
  /** Over the text of the note (C2SP signed-note). */
  ED25519(0x01, "Ed25519", 32) {
    @Override
    byte[] message(String text, Signed signed, Instant at) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    byte[] line(byte[] signature, Instant at) {
      return signature;
    }
  },
  /** Over the size and root (C2SP tlog-cosignature), with the origin as the name of the signer. */
  ML_DSA_44(0x06, "ML-DSA-44", 1312) {
    private static final String LABEL = "subtree/v1\n\0";

    @Override
    byte[] message(String text, Signed signed, Instant at) {
      byte[] name = signed.origin().getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.allocate(
              LABEL.length() + 2 * (1 + name.length) + 3 * Long.BYTES + Hash.LENGTH)
          .put(LABEL.getBytes(StandardCharsets.US_ASCII))
          .put((byte) name.length)
          .put(name)
          .putLong(at.getEpochSecond())
          .put((byte) name.length)
          .put(name)
          .putLong(0)
          .putLong(signed.size())
          .put(signed.root().bytes())
          .array();
    }

    @Override
    byte[] line(byte[] signature, Instant at) {
      return ByteBuffer.allocate(Long.BYTES + signature.length)
          .putLong(at.getEpochSecond())
          .put(signature)
          .array();
    }
  };

  private final byte number;
  private final String algorithm;
  private final int publicLength;

  KeyType(int number, String algorithm, int publicLength) {
    this.number = (byte) number;
    this.algorithm = algorithm;
    this.publicLength = publicLength;
  }

  /** What is signed of a checkpoint. */
  abstract byte[] message(String text, Signed signed, Instant at);

  /** What stands in the signature line behind the key ID. */
  abstract byte[] line(byte[] signature, Instant at);

  byte number() {
    return number;
  }

  /** The name that the JDK has for it. */
  String algorithm() {
    return algorithm;
  }

  int publicLength() {
    return publicLength;
  }
}
