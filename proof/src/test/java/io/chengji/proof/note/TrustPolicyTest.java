package io.chengji.proof.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.proof.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustPolicyTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ORIGIN = "log.example/1";
  private static final JdkSigningKey LOG = JdkSigningKey.generate(ORIGIN, KeyType.ED25519, RANDOM);
  private static final JdkSigningKey LOG2 =
      JdkSigningKey.generate(ORIGIN, KeyType.ML_DSA_44_COSIGNATURE, RANDOM);
  private static final JdkSigningKey OTHER_LOG =
      JdkSigningKey.generate("log.example/2", KeyType.ED25519, RANDOM);
  private static final JdkSigningKey A = witness("a.example", KeyType.ED25519_COSIGNATURE);
  private static final JdkSigningKey B = witness("b.example", KeyType.ML_DSA_44_COSIGNATURE);
  private static final JdkSigningKey C = witness("c.example", KeyType.ED25519_COSIGNATURE);
  private static final Map<String, String> KEYS_BY_LETTER =
      Map.of(
          "L", LOG.key().toString(),
          "M", LOG2.key().toString(),
          "A", A.key().toString(),
          "C", C.key().toString());
  private static final String TEXT = Checkpoint.of(ORIGIN, 9, Hash.ofData(new byte[] {1})).text();

  private static final String KEYS =
      "log "
          + LOG.key()
          + "\nlog "
          + LOG2.key()
          + " https://log.example/1\nlog "
          + OTHER_LOG.key()
          + "\nwitness A "
          + A.key()
          + "\nwitness B "
          + B.key()
          + " https://b.example\nwitness C "
          + C.key()
          + "\n";

  @Test
  void signedAndCosigned_isTrusted() {
    TrustPolicy policy = parse(KEYS + "group AB any A B\ngroup all-of 2 AB C\nquorum all-of\n");
    assertThat(policy.logs()).hasSize(3);
    assertThat(policy.witnesses())
        .extracting(TrustPolicy.Witness::name)
        .containsExactly("A", "B", "C");
    assertThat(policy.knowsLog(ORIGIN)).isTrue();
    assertThat(policy.knowsLog("log.example")).isFalse();

    Verdict verdict = policy.judge(note(LOG, B, C));
    assertThat(verdict.log()).contains(LOG.key());
    assertThat(verdict.witnesses()).containsExactly("B", "C");
    assertThat(verdict.failed()).isEmpty();
    assertThat(verdict.notChecked()).isEmpty();
    assertThat(verdict.isTrusted()).isTrue();

    assertThat(policy.judge(note(LOG2, A, C)).isTrusted()).isTrue();
    assertThat(policy.judge(note(LOG, A, B)).quorumMet()).isFalse();
    assertThat(policy.judge(note(LOG, C)).isTrusted()).isFalse();
    assertThat(policy.judge(note(LOG, C, C)).isTrusted()).isFalse();
    assertThat(policy.judge(note(A, B, C)).log()).isEmpty();
  }

  @Test
  void logOfAnotherOrigin_doesNotCount() {
    Verdict verdict = parse(KEYS + "quorum none").judge(note(OTHER_LOG));
    assertThat(verdict.log()).isEmpty();
    assertThat(verdict.failed()).isEmpty();
    assertThat(verdict.isTrusted()).isFalse();
  }

  @Test
  void unknownKeys_areIgnored() {
    JdkSigningKey stranger = JdkSigningKey.generate(ORIGIN, KeyType.ED25519, RANDOM);
    TrustPolicy policy = parse(KEYS + "quorum none\n");
    assertThat(policy.judge(note(stranger)).isTrusted()).isFalse();
    assertThat(policy.judge(note(stranger)).failed()).isEmpty();
    assertThat(policy.judge(note(stranger, LOG)).isTrusted()).isTrue();
    NoteSignature otherName = line("x.example", LOG.key().keyId(), new byte[64]);
    NoteSignature otherId = line(ORIGIN, LOG.key().keyId() + 1, new byte[64]);
    assertThat(policy.judge(note(LOG).with(otherName).with(otherId)).isTrusted()).isTrue();
  }

  @Test
  void oneFailingLineOfAKnownKey_rejectsTheNote() {
    TrustPolicy policy = parse(KEYS + "quorum none\n");
    for (JdkSigningKey known : List.of(LOG, LOG2, OTHER_LOG, A, B)) {
      byte[] bytes = known.sign(TEXT, 5).bytes();
      bytes[bytes.length - 9] ^= 1;
      NoteSignature flipped = line(known.key().name(), known.key().keyId(), bytes);
      Verdict verdict = policy.judge(note(LOG, LOG2, A).with(flipped));
      assertThat(verdict.failed()).containsExactly(known.key());
      assertThat(verdict.isTrusted()).isFalse();
      NoteSignature cut = line(known.key().name(), known.key().keyId(), new byte[] {1});
      assertThat(policy.judge(note(LOG).with(cut)).failed()).containsExactly(known.key());
    }
  }

  @Test
  void signatureOfAnotherText_fails() {
    TrustPolicy policy = parse(KEYS + "quorum none\n");
    String later = TEXT.replace("\n9\n", "\n10\n");
    SignedNote mixed = new SignedNote(later, note(LOG).signatures());
    assertThat(policy.judge(mixed).failed()).containsExactly(LOG.key());
  }

  @Test
  void platformWithoutMlDsa_countsItAsAbsent() {
    Algorithms old =
        algorithm -> {
          if (algorithm.equals("ML-DSA-44")) {
            throw new NoSuchAlgorithmException(algorithm);
          }
          return Algorithms.OF_JDK.get(algorithm);
        };
    TrustPolicy any = parse(KEYS + "group g any A B\nquorum g\n");
    Verdict without = any.judge(note(LOG, B), old);
    assertThat(without.notChecked()).containsExactly(B.key());
    assertThat(without.quorumMet()).isFalse();
    assertThat(any.judge(note(LOG, LOG2, A, B), old).isTrusted()).isTrue();
    assertThat(any.judge(note(LOG2, A), old).log()).isEmpty();
  }

  @Test
  void keyOfAnUnknownType_isNamedAsNotChecked() {
    VerifierKey sm2 = VerifierKey.ofOther(ORIGIN, 77, 0xff, new byte[] {1, 2, 3});
    TrustPolicy policy = parse(KEYS + "log " + sm2 + "\nquorum none\n");
    SignedNote note = note(LOG).with(line(ORIGIN, 77, new byte[64]));
    assertThat(policy.judge(note).notChecked()).containsExactly(sm2);
    assertThat(policy.judge(note).isTrusted()).isTrue();
    SignedNote alone = new SignedNote(TEXT, List.of(line(ORIGIN, 77, new byte[64])));
    assertThat(policy.judge(alone).isTrusted()).isFalse();
  }

  @Test
  void keyInBothRoles_countsForBoth() {
    JdkSigningKey both = JdkSigningKey.generate(ORIGIN, KeyType.ED25519_COSIGNATURE, RANDOM);
    TrustPolicy policy = parse("log " + both.key() + "\nwitness w " + both.key() + "\nquorum w\n");
    assertThat(policy.judge(note(both)).isTrusted()).isTrue();
  }

  @Test
  void blanksCommentsAndOtherOctets_areTaken() {
    String text =
        "# 城迹\n\t \n  log\t" + LOG.key() + "  \n \t# x\n witness 见证\t" + A.key() + "\nquorum 见证";
    TrustPolicy policy = parse(text);
    assertThat(policy.judge(note(LOG, A)).witnesses()).containsExactly("见证");
    byte[] latin = ("# \u00ff\nquorum none\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(TrustPolicy.parse(latin).quorum()).isEqualTo(new Quorum.None());
  }

  /** Names that are no UTF-8 look the same when shown, but each stands for its own witness. */
  @Test
  void namesInOtherOctets_areToldApart() {
    String text =
        "log %s\nwitness \u00ff %s\nwitness \u00fe %s\ngroup g all \u00ff \u00fe\nquorum g\n"
            .formatted(LOG.key(), A.key(), C.key());
    TrustPolicy policy = TrustPolicy.parse(text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(policy.judge(note(LOG, A)).quorumMet()).isFalse();
    assertThat(policy.judge(note(LOG, A, C)).quorumMet()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1",
    "quorum, 1",
    "quorum none x, 1",
    "quorum x, 1",
    "quorum none~quorum none, 2",
    "qourum none, 1",
    "log x~quorum none, 1",
    "log~quorum none, 1",
    "log L u v~quorum none, 1",
    "log L~log L~quorum none, 2",
    "log L~quorum none~log M~log L, 4",
    "witness w L~quorum none, 1",
    "witness none A~quorum none, 1",
    "witness w A~witness w C~quorum none, 2",
    "witness w A~witness v A~quorum none, 2",
    "witness w A u v~quorum none, 1",
    "witness w A~group g 2 w~quorum g, 2",
    "witness w A~group g 0 w~quorum g, 2",
    "witness w A~group g 01 w~quorum g, 2",
    "witness w A~group g -1 w~quorum g, 2",
    "witness w A~group g some w~quorum g, 2",
    "witness w A~group g all~quorum g, 2",
    "witness w A~group g all w w~quorum g, 2",
    "witness w A~group g all none~quorum g, 2",
    "witness w A~group g all g~quorum g, 2",
    "witness w A~group w all w~quorum w, 2",
    "witness w A~group g all w~group h all w~quorum h, 3",
    "group g all w~witness w A~quorum g, 1",
    "quorum w~witness w A, 1",
    "'# ok~quorum none^', 2",
    "'# \u0001~quorum none', 1",
    "'# \u007f~quorum none', 1",
  })
  void otherText_isRefusedWithItsLine(String text, int line) {
    String whole =
        Stream.of(text.split("(?<=[ ~])|(?=[ ~])"))
            .map(word -> KEYS_BY_LETTER.getOrDefault(word, word))
            .collect(Collectors.joining())
            .replace('~', '\n')
            .replace('^', '\r');
    assertThatThrownBy(() -> parse(whole))
        .isInstanceOfSatisfying(
            NoteException.class,
            refused -> assertThat(refused.line()).as(refused.getMessage()).isEqualTo(line));
  }

  @Test
  void sameKeyUnderTwoNames_isRefused() {
    VerifierKey renamed = VerifierKey.of("z.example", KeyType.ED25519_COSIGNATURE, A.key().key());
    assertThatThrownBy(
            () -> parse("witness a " + A.key() + "\nwitness z " + renamed + "\nquorum none\n"))
        .hasMessage("line 2: the key stands there already");
    VerifierKey other = VerifierKey.ofOther("z.example", 1, 0x02, new byte[] {1});
    assertThatThrownBy(() -> parse("log " + other + "\nquorum none\n"))
        .hasMessageContaining("line 1: the key of a log is of type");
  }

  @Test
  void manyWitnesses_areTaken() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 64; i++) {
      byte[] key = new byte[32];
      Arrays.fill(key, (byte) i);
      text.append("witness w").append(i).append(' ');
      text.append(VerifierKey.of("w" + i, KeyType.ED25519_COSIGNATURE, key)).append('\n');
      text.append("group g").append(i).append(" all w").append(i).append('\n');
    }
    assertThat(parse(text + "quorum g63").witnesses()).hasSize(64);
    byte[] large = new byte[(1 << 20) + 1];
    assertThatThrownBy(() -> TrustPolicy.parse(large)).isInstanceOf(NoteException.class);
  }

  private static JdkSigningKey witness(String name, KeyType type) {
    return JdkSigningKey.generate(name, type, RANDOM);
  }

  private static SignedNote note(JdkSigningKey... keys) {
    return new SignedNote(TEXT, Stream.of(keys).map(key -> key.sign(TEXT, 1_763_596_800)).toList());
  }

  private static NoteSignature line(String name, int keyId, byte[] bytes) {
    return new NoteSignature(name, keyId, bytes);
  }

  private static TrustPolicy parse(String text) {
    return TrustPolicy.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
