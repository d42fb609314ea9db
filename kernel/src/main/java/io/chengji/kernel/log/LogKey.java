package io.chengji.kernel.log;

import io.chengji.proof.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;

/** A private key of the log with its verifier key. Its text holds both: PKCS#8 after the vkey. */
final class LogKey {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";
  private static final int ID = 4;

  private final String vkey;
  private final KeyType type;
  private final PrivateKey secret;

  private LogKey(String vkey, KeyType type, PrivateKey secret) {
    this.vkey = vkey;
    this.type = type;
    this.secret = secret;
  }

  /** A new key under the name of a log. */
  static LogKey make(String name, KeyType type, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(type.algorithm());
      generator.initialize(new NamedParameterSpec(type.algorithm()), random);
      KeyPair pair = generator.generateKeyPair();
      byte[] info = pair.getPublic().getEncoded();
      byte[] open = Arrays.copyOfRange(info, info.length - type.publicLength(), info.length);
      return new LogKey(vkey(name, type, open), type, pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK of this program has " + type.algorithm(), e);
    }
  }

  private static String vkey(String name, KeyType type, byte[] open) {
    byte[] typed = new byte[1 + open.length];
    typed[0] = type.number();
    System.arraycopy(open, 0, typed, 1, open.length);
    byte[] head = (name + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] whole = Arrays.copyOf(head, head.length + typed.length);
    System.arraycopy(typed, 0, whole, head.length, typed.length);
    String id = Hash.ofData(whole).hex().substring(0, 2 * ID);
    return name + "+" + id + "+" + Base64.getEncoder().encodeToString(typed);
  }

  /** Reads what {@link #text} wrote. */
  static LogKey parse(String text) throws GeneralSecurityException {
    String vkey = text.lines().findFirst().orElse("");
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new GeneralSecurityException("no private key in PEM");
    }
    try {
      byte[] pkcs8 = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
      KeyType type = type(vkey);
      KeyFactory factory = KeyFactory.getInstance(type.algorithm());
      return new LogKey(vkey, type, factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static KeyType type(String vkey) {
    byte[] typed = Base64.getDecoder().decode(part(vkey, 2));
    return Stream.of(KeyType.values())
        .filter(type -> typed.length == 1 + type.publicLength() && typed[0] == type.number())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a key of no known type"));
  }

  /** The verifier key, then the private key in PEM. */
  String text() {
    String pem = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(secret.getEncoded());
    return vkey + "\n" + BEGIN + "\n" + pem + "\n" + END + "\n";
  }

  String vkey() {
    return vkey;
  }

  /** The name of its file. */
  String fileName() {
    return fileName(vkey);
  }

  static String fileName(String vkey) {
    String type = type(vkey).algorithm().toLowerCase(Locale.ROOT);
    return "log-" + type + "-" + id(vkey) + ".pem";
  }

  private static String id(String vkey) {
    return part(vkey, 1);
  }

  /** Name, key ID and key of a verifier key, parted by a plus; the last may have more of them. */
  private static String part(String vkey, int index) {
    String[] parts = vkey.split("\\+", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a verifier key");
    }
    return parts[index];
  }

  /** The name and ID of a verifier key, for people. */
  static String shortName(String vkey) {
    return part(vkey, 0) + "+" + part(vkey, 1);
  }

  /** The signature line of a checkpoint with its newline. */
  String sign(String text, Signed signed, Instant at) {
    byte[] made = type.line(sign(type.message(text, signed, at)), at);
    byte[] line = Arrays.copyOf(HexFormat.of().parseHex(id(vkey)), ID + made.length);
    System.arraycopy(made, 0, line, ID, made.length);
    return "— " + signed.origin() + " " + Base64.getEncoder().encodeToString(line) + "\n";
  }

  /** A signature over any bytes. */
  byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance(type.algorithm());
      signature.initSign(secret);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign with " + type, e);
    }
  }
}
