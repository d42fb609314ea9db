package io.chengji.kernel.log;

import io.chengji.proof.note.JdkSigningKey;
import io.chengji.proof.note.KeyType;
import io.chengji.proof.note.VerifierKey;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** A private key of the log as text: its verifier key, then PKCS #8 in PEM. */
final class KeyFile {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";
  private static final int LINE = 64;

  private KeyFile() {}

  /** The name of the file of a key. */
  static String name(VerifierKey key) {
    String type = key.knownType().map(KeyType::algorithm).orElse("other").toLowerCase(Locale.ROOT);
    return "log-" + type + "-" + HexFormat.of().toHexDigits(key.keyId()) + ".pem";
  }

  static String text(JdkSigningKey key) {
    String pem = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key.pkcs8());
    return key.key() + "\n" + BEGIN + "\n" + pem + "\n" + END + "\n";
  }

  /** Reads what {@link #text} wrote, and holds both halves against one another. */
  static JdkSigningKey parse(String text, SecureRandom random) {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no private key in PEM");
    }
    byte[] pkcs8 = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
    VerifierKey key = VerifierKey.parse(text.substring(0, text.indexOf('\n')));
    return JdkSigningKey.of(key, pkcs8, random);
  }
}
