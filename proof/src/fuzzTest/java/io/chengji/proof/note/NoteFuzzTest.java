package io.chengji.proof.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.chengji.proof.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

class NoteFuzzTest {
  private static final JdkSigningKey KEY =
      JdkSigningKey.generate("log.example", KeyType.ED25519_COSIGNATURE, new SecureRandom());
  private static final SignedNote NOTE = note();

  @FuzzTest
  void anyBytes_areANoteOrAreRefused(byte[] bytes) {
    try {
      assertThat(SignedNote.parse(bytes).bytes()).isEqualTo(bytes);
    } catch (NoteException refused) {
      assertThat(refused.line()).isPositive();
    }
  }

  @FuzzTest
  void anyText_isACheckpointOrIsRefused(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
    } catch (NoteException refused) {
      assertThat(refused.line()).isPositive();
    }
  }

  @FuzzTest
  void anyBytes_areAProofOrAreRefused(byte[] bytes) {
    try {
      TlogProof proof = TlogProof.parse(bytes);
      assertThat(proof.bytes()).isEqualTo(bytes);
      assertThat(proof.proves(Hash.ofData(bytes))).isFalse();
    } catch (NoteException refused) {
      assertThat(refused.line()).isPositive();
    }
  }

  @FuzzTest
  void anyBytes_areAPolicyThatTrustsNoStrangerOrAreRefused(byte[] bytes) {
    try {
      assertThat(TrustPolicy.parse(bytes).judge(NOTE).isTrusted()).isFalse();
    } catch (NoteException refused) {
      assertThat(refused.line()).isPositive();
    }
  }

  @FuzzTest
  void anyText_isAKeyOrIsRefused(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      assertThat(VerifierKey.parse(text)).hasToString(text);
    } catch (NoteException refused) {
      assertThat(refused.line()).isPositive();
    }
  }

  /** No bytes but those of the signer pass as its signature. */
  @FuzzTest
  void anySignature_isOfTheKeyOrFails(byte[] bytes) {
    if (bytes.length > 0) {
      NoteSignature line = new NoteSignature(KEY.key().name(), KEY.key().keyId(), bytes);
      boolean signed = Arrays.equals(bytes, NOTE.signatures().get(0).bytes());
      assertThat(KEY.key().check(NOTE.text(), line))
          .isEqualTo(signed ? Outcome.VERIFIED : Outcome.FAILED);
    }
  }

  private static SignedNote note() {
    String text = Checkpoint.of("log.example", 1, Hash.ofData(new byte[0])).text();
    return new SignedNote(text, List.of(KEY.sign(text, 1)));
  }
}
