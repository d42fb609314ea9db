package io.chengji.proof.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** A key of the JDK that signs notes; thread-safe as far as its randomness is. */
public final class JdkSigningKey implements SigningKey {
  private final VerifierKey key;
  private final KeyType type;
  private final PrivateKey secret;
  private final SecureRandom random;

  private JdkSigningKey(VerifierKey key, PrivateKey secret, SecureRandom random) {
    this.key = key;
    this.type = key.knownType().orElseThrow(() -> new IllegalArgumentException("type not known"));
    this.secret = secret;
    this.random = random;
  }

  /** A new key; fails where the platform lacks the algorithm. */
  public static JdkSigningKey generate(String name, KeyType type, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(type.algorithm());
      generator.initialize(new NamedParameterSpec(type.algorithm()), random);
      KeyPair pair = generator.generateKeyPair();
      VerifierKey key = VerifierKey.of(name, type, pair.getPublic());
      return new JdkSigningKey(key, pair.getPrivate(), random);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("no " + type.algorithm() + " on this platform", absent);
    }
  }

  /** A key out of its PKCS #8 form; fails if the two halves are not of one another. */
  public static JdkSigningKey of(VerifierKey key, byte[] pkcs8, SecureRandom random) {
    KeyType type =
        key.knownType().orElseThrow(() -> new IllegalArgumentException("type not known"));
    PrivateKey secret;
    try {
      secret =
          KeyFactory.getInstance(type.algorithm()).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalArgumentException("not a private key of " + type.algorithm(), unreadable);
    }
    JdkSigningKey signing = new JdkSigningKey(key, secret, random);
    String probe = "probe\n0\n" + "A".repeat(43) + "=\n";
    if (key.check(probe, signing.sign(probe, 0)) != Outcome.VERIFIED) {
      throw new IllegalArgumentException("the private key is not that of " + key.name());
    }
    return signing;
  }

  @Override
  public VerifierKey key() {
    return key;
  }

  /** The private half in PKCS #8 form, to be kept secret. */
  public byte[] pkcs8() {
    return secret.getEncoded();
  }

  @Override
  public NoteSignature sign(String text, long timestamp) {
    if (timestamp < 0) {
      throw new IllegalArgumentException("the time of a signature is not before 1970");
    }
    byte[] raw = sign(SignedMessage.of(type, key.name(), text, timestamp));
    if (type.isCosignature()) {
      raw = ByteBuffer.allocate(Long.BYTES + raw.length).putLong(timestamp).put(raw).array();
    }
    return new NoteSignature(key.name(), key.keyId(), raw);
  }

  private byte[] sign(byte[] message) {
    try {
      Signature algorithm = Signature.getInstance(type.algorithm());
      algorithm.initSign(secret, random);
      algorithm.update(message);
      return algorithm.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("signing with " + key.name() + " failed", broken);
    }
  }
}
