package io.chengji.proof.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {
  /** The key of the example in Go's package note. */
  private static final String GO =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String TEXT = "example.com/log\n0\n" + "A".repeat(43) + "=\n";

  /**
   * Keys of the Go packages sumdb/note and transparency-dev/formats and of witnesses in service.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        GO,
        "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop",
        "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6",
        "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
        "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv",
        "rgdd.se/poc-witness+db03732e+BCjJKlo6BU0xfIb8LutqerIFTWIXEA0L5n3tW3QyPFgG",
      })
  void keysOfOthers_areReadAndWrittenBack(String text) {
    VerifierKey key = VerifierKey.parse(text);
    assertThat(key).hasToString(text);
    assertThat(VerifierKey.of(key.name(), key.knownType().orElseThrow(), key.key())).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PeterNeumann",
        "PeterNeumann+c74f20a3",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
        "PeterNeumann+c74f20a3+AQ==",
        "PeterNeumann+c74f20a3+",
      })
  void otherText_isNoKey(String text) {
    assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(NoteException.class);
  }

  @Test
  void unknownType_isKeptAndNotChecked() {
    VerifierKey sm2 = VerifierKey.ofOther("example.cn/log", 0x01020304, 0xff, new byte[] {1, 2, 3});
    assertThat(sm2).hasToString("example.cn/log+01020304+/wECAw==");
    assertThat(VerifierKey.parse(sm2.toString())).isEqualTo(sm2);
    assertThat(sm2.knownType()).isEmpty();
    NoteSignature line = new NoteSignature(sm2.name(), sm2.keyId(), new byte[64]);
    assertThat(sm2.isNamedIn(line)).isTrue();
    assertThat(sm2.check(TEXT, line)).isEqualTo(Outcome.NOT_CHECKED);
    assertThatThrownBy(() -> VerifierKey.ofOther("a", 1, 0x01, new byte[32]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** RFC 8032, section 7.1, tests 1 to 3. */
  @ParameterizedTest
  @CsvSource({
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
        + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
        + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  })
  void signaturesOfTheStandard_verify(String key, String message, String signature) {
    VerifierKey verifier = VerifierKey.of("rfc8032", KeyType.ED25519, hex(key));
    String text = new String(hex(message), StandardCharsets.US_ASCII);
    assertThat(verifier.check(text, line(verifier, hex(signature)))).isEqualTo(Outcome.VERIFIED);
    for (int bit = 0; bit < 512; bit += 5) {
      byte[] flipped = hex(signature);
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(verifier.check(text, line(verifier, flipped))).isEqualTo(Outcome.FAILED);
    }
    assertThat(verifier.check(text + "x", line(verifier, hex(signature))))
        .isEqualTo(Outcome.FAILED);
  }

  /** Chalkias, Garillot, Nikolaenko: Taming the many EdDSAs, test vectors 0 to 9. */
  @ParameterizedTest
  @CsvSource({
    "VERIFIED, 8c93255d71dcab10e8f379c26200f3c7bd5f09d9bc3068d3ef4edeb4853022b6, c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa, c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a0000000000000000000000000000000000000000000000000000000000000000",
    "VERIFIED, 9bd9f44f4dcc75bd531b56b2cd280b0bb38fc1cd6d1230e14861d861de092e79, c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa, f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43a5bb704786be79fc476f91d3f3f89b03984d8068dcf1bb7dfc6637b45450ac04",
    "VERIFIED, aebf3f2601a0c8c5d39cc7d8911642f740b78168218da8471772b35f9d35b9ab, f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43, c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa8c4bd45aecaca5b24fb97bc10ac27ac8751a7dfe1baff8b953ec9f5833ca260e",
    "VERIFIED, 9bd9f44f4dcc75bd531b56b2cd280b0bb38fc1cd6d1230e14861d861de092e79, cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d, 9046a64750444938de19f227bb80485e92b83fdb4b6506c160484c016cc1852f87909e14428a7a1d62e9f22f3d3ad7802db02eb2e688b6c52fcd6648a98bd009",
    "FAILED, e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec4011eaccd55b53f56c, cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d, 160a1cb0dc9c0258cd0a7d23e94d8fa878bcb1925f2c64246b2dee1796bed5125ec6bc982a269b723e0668e540911a9a6a58921d6925e434ab10aa7940551a09",
    "FAILED, e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec4011eaccd55b53f56c, cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d, 21122a84e0b5fca4052f5b1235c80a537878b38f3142356b2c2384ebad4668b7e40bc836dac0f71076f9abe3a53f9c03c1ceeeddb658d0030494ace586687405",
    "FAILED, 85e241a07d148b41e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec40, 442aad9f089ad9e14647b1ef9099a1ff4798d78589e66f28eca69c11f582a623, e96f66be976d82e60150baecff9906684aebb1ef181f67a7189ac78ea23b6c0e547f7690a0e2ddcd04d87dbc3490dc19b3b3052f7ff0538cb68afb369ba3a514",
    "FAILED, 85e241a07d148b41e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec40, 442aad9f089ad9e14647b1ef9099a1ff4798d78589e66f28eca69c11f582a623, 8ce5b96c8f26d0ab6c47958c9e68b937104cd36e13c33566acd2fe8d38aa19427e71f98a473474f2f13f06f97c20d58cc3f54b8bd0d272f42b695dd7e89a8c22",
    "FAILED, fdaebc429f4a735932a160da1301080c13280eea8bc280d1b392c6b9e6ba3a5a, f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43, edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f454d370c8d9fc323a41450f8d513eafeb5b0697390c1e505a0d4ddc71f566607",
    "FAILED, 84b698d39be126ff55fe45079e6c8bf64a0d7db6994560b4e96b7021eb39c1a1, f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43, edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f084d5b99c2a9463d9c8bd5026916996984eeec87ddf1d3be329006ace1b37b09",
  })
  void edgeCasesOfEd25519_areJudgedStrictlyAndWithoutCofactor(
      Outcome expected, String message, String key, String signature) {
    Outcome outcome =
        SignatureCheck.check(
            KeyType.ED25519, hex(key), hex(message), hex(signature), Algorithms.OF_JDK);
    assertThat(outcome).isEqualTo(expected);
  }

  /** With the neutral element as key and point, S = 0 fits any text; only its one form is a key. */
  @Test
  void keyInASecondForm_verifiesNothing() {
    byte[] neutral = new byte[64];
    neutral[0] = 1;
    for (String form :
        new String[] {"01" + "00".repeat(30) + "80", "ee" + "ff".repeat(30) + "7f"}) {
      VerifierKey key = VerifierKey.of("a", KeyType.ED25519, hex(form));
      assertThat(key.check(TEXT, line(key, neutral))).as(form).isEqualTo(Outcome.FAILED);
    }
  }

  @ParameterizedTest
  @EnumSource(KeyType.class)
  void everyType_signsAndVerifiesAndNothingNearItDoes(KeyType type) {
    JdkSigningKey signing = JdkSigningKey.generate("example.com/log", type, new SecureRandom());
    VerifierKey key = signing.key();
    NoteSignature line = signing.sign(TEXT, 1_763_596_800);
    assertThat(key.check(TEXT, line)).isEqualTo(Outcome.VERIFIED);
    assertThat(key.check(TEXT.replace("log\n0", "log\n1"), line)).isEqualTo(Outcome.FAILED);
    byte[] bytes = line.bytes();
    for (int at = 0; at < bytes.length; at += 7) {
      byte[] flipped = bytes.clone();
      flipped[at] ^= 1;
      assertThat(key.check(TEXT, line(key, flipped))).as("byte %d", at).isEqualTo(Outcome.FAILED);
    }
    assertThat(key.check(TEXT, line(key, Arrays.copyOf(bytes, bytes.length - 1))))
        .isEqualTo(Outcome.FAILED);
    assertThat(key.check(TEXT, line(key, Arrays.copyOf(bytes, bytes.length + 1))))
        .isEqualTo(Outcome.FAILED);
    JdkSigningKey again = JdkSigningKey.of(key, signing.pkcs8(), new SecureRandom());
    assertThat(key.check(TEXT, again.sign(TEXT, 7))).isEqualTo(Outcome.VERIFIED);
    assertThat(VerifierKey.parse(key.toString())).isEqualTo(key).hasSameHashCodeAs(key);
    assertThatThrownBy(() -> signing.sign(TEXT, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"ED25519_COSIGNATURE", "ML_DSA_44_COSIGNATURE"})
  void cosignature_tellsItsTimeAndSignsCheckpointsAlone(KeyType type) {
    JdkSigningKey signing = JdkSigningKey.generate("w.example", type, new SecureRandom());
    NoteSignature line = signing.sign(TEXT, Long.MAX_VALUE);
    assertThat(line.findTimestamp()).hasValue(Long.MAX_VALUE);
    assertThat(signing.key().check(TEXT, line)).isEqualTo(Outcome.VERIFIED);
    byte[] beyond = line.bytes();
    beyond[0] |= (byte) 0x80;
    assertThat(line(signing.key(), beyond).findTimestamp()).isEmpty();
    assertThat(signing.key().check(TEXT, line(signing.key(), beyond))).isEqualTo(Outcome.FAILED);
    assertThatThrownBy(() -> signing.sign("no checkpoint\n", 1)).isInstanceOf(NoteException.class);
    assertThat(signing.key().check("no checkpoint\n", line)).isEqualTo(Outcome.FAILED);
  }

  @Test
  void mlDsa_commitsToNameAndOriginButNotToExtensions() {
    JdkSigningKey signing =
        JdkSigningKey.generate("w.example", KeyType.ML_DSA_44_COSIGNATURE, new SecureRandom());
    NoteSignature line = signing.sign(TEXT, 1);
    assertThat(signing.key().check(TEXT + "more\n", line)).isEqualTo(Outcome.VERIFIED);
    VerifierKey renamed =
        VerifierKey.of("x.example", KeyType.ML_DSA_44_COSIGNATURE, signing.key().key());
    assertThat(renamed.check(TEXT, line(renamed, line.bytes()))).isEqualTo(Outcome.FAILED);
    String longOrigin = "o".repeat(256) + TEXT.substring(TEXT.indexOf('\n'));
    assertThatThrownBy(() -> signing.sign(longOrigin, 1)).isInstanceOf(NoteException.class);
  }

  /** The layout of C2SP tlog-cosignature, byte by byte. */
  @Test
  void messageOfMlDsa_isThatOfTheSpecification() {
    byte[] message =
        SignedMessage.of(KeyType.ML_DSA_44_COSIGNATURE, "w", "ab\n258\n" + TEXT.substring(18), 3);
    assertThat(HexFormat.of().formatHex(message))
        .isEqualTo(
            "737562747265652f76310a00"
                + "0177"
                + "0000000000000003"
                + "026162"
                + "0000000000000000"
                + "0000000000000102"
                + "00".repeat(32));
  }

  @Test
  void platformWithoutMlDsa_saysNotCheckedButStillSeesWrongForm() {
    Algorithms old =
        algorithm -> {
          throw new NoSuchAlgorithmException(algorithm);
        };
    JdkSigningKey signing =
        JdkSigningKey.generate("w.example", KeyType.ML_DSA_44_COSIGNATURE, new SecureRandom());
    NoteSignature line = signing.sign(TEXT, 1);
    assertThat(signing.key().check(TEXT, line, old)).isEqualTo(Outcome.NOT_CHECKED);
    NoteSignature cut = line(signing.key(), Arrays.copyOf(line.bytes(), 100));
    assertThat(signing.key().check(TEXT, cut, old)).isEqualTo(Outcome.FAILED);
  }

  @Test
  void halvesOfTwoKeys_doNotMakeOne() {
    SecureRandom random = new SecureRandom();
    JdkSigningKey one = JdkSigningKey.generate("a", KeyType.ED25519, random);
    JdkSigningKey other = JdkSigningKey.generate("a", KeyType.ED25519, random);
    assertThatThrownBy(() -> JdkSigningKey.of(one.key(), other.pkcs8(), random))
        .hasMessageContaining("not that of a");
    assertThatThrownBy(() -> JdkSigningKey.of(one.key(), new byte[9], random))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> VerifierKey.of("a b", KeyType.ED25519, new byte[32]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> VerifierKey.of("a", KeyType.ED25519, new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static NoteSignature line(VerifierKey key, byte[] bytes) {
    return new NoteSignature(key.name(), key.keyId(), ByteBuffer.wrap(bytes).array());
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
