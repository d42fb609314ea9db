package io.chengji.proof.note;

import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.util.Arrays;
import java.util.OptionalLong;

/** Checks one signature of a known type; what is wrong by its form fails on every platform. */
final class SignatureCheck {
  private SignatureCheck() {}

  static Outcome check(
      KeyType type,
      String name,
      byte[] key,
      String text,
      NoteSignature signature,
      Algorithms algorithms) {
    byte[] bytes = signature.bytes();
    OptionalLong time = type.isCosignature() ? signature.findTimestamp() : OptionalLong.of(0);
    if (bytes.length != type.signatureLength() || time.isEmpty()) {
      return Outcome.FAILED;
    }
    int start = type.isCosignature() ? Long.BYTES : 0;
    byte[] raw = Arrays.copyOfRange(bytes, start, bytes.length);
    try {
      byte[] message = SignedMessage.of(type, name, text, time.getAsLong());
      return check(type, key, message, raw, algorithms);
    } catch (NoteException noCheckpoint) {
      return Outcome.FAILED;
    }
  }

  /** Checks the bytes after the time, over the bytes that are signed. */
  static Outcome check(
      KeyType type, byte[] key, byte[] message, byte[] raw, Algorithms algorithms) {
    if (type != KeyType.ML_DSA_44_COSIGNATURE && !Ed25519Form.isStrict(key, raw)) {
      return Outcome.FAILED;
    }
    try {
      Signature algorithm = algorithms.get(type.algorithm());
      algorithm.initVerify(PublicKeys.ofRaw(type, key));
      algorithm.update(message);
      return algorithm.verify(raw) ? Outcome.VERIFIED : Outcome.FAILED;
    } catch (NoSuchAlgorithmException absent) {
      return Outcome.NOT_CHECKED;
    } catch (GeneralSecurityException malformed) {
      return Outcome.FAILED;
    }
  }
}
