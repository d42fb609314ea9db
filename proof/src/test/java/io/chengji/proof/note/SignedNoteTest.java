package io.chengji.proof.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedNoteTest {
  /** The example of Go's package note. */
  private static final String GO_TEXT =
      "If you think cryptography is the answer to your problem,\n"
          + "then you don't know what your problem is.\n";

  private static final String GO_LINE =
      "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  private static final VerifierKey GO_KEY =
      VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

  @Test
  void noteOfGo_isReadVerifiedAndWrittenBack() {
    SignedNote note = parse(GO_TEXT + "\n" + GO_LINE);
    assertThat(note.text()).isEqualTo(GO_TEXT);
    NoteSignature line = note.signatures().get(0);
    assertThat(GO_KEY.isNamedIn(line)).isTrue();
    assertThat(GO_KEY.check(note.text(), line)).isEqualTo(Outcome.VERIFIED);
    assertThat(GO_KEY.check(note.text().replace("you", "You"), line)).isEqualTo(Outcome.FAILED);
    assertThat(new String(note.bytes(), StandardCharsets.UTF_8))
        .isEqualTo(GO_TEXT + "\n" + GO_LINE);
  }

  @Test
  void secretKeyOfGo_signsTheSameLine() {
    byte[] seed = Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
    byte[] pkcs8 = HexFormat.of().parseHex("302e020100300506032b657004220420" + "00".repeat(32));
    System.arraycopy(seed, 1, pkcs8, 16, 32);
    JdkSigningKey key = JdkSigningKey.of(GO_KEY, pkcs8, new SecureRandom());
    assertThat(key.sign(GO_TEXT, 0).line() + "\n").isEqualTo(GO_LINE);
  }

  /** The example of C2SP signed-note: an empty line inside the text, letters beyond ASCII. */
  @Test
  void textWithAnEmptyLine_endsAtTheLastOne() {
    String text = "uno\n\nè subito sera.\n";
    SignedNote note = parse(text + "\n" + GO_LINE + GO_LINE.replace("PeterNeumann", "城迹"));
    assertThat(note.text()).isEqualTo(text);
    assertThat(note.signatures()).hasSize(2);
    assertThat(note.signatures().get(1).name()).isEqualTo("城迹");
    assertThat(parse("\n\n" + GO_LINE).text()).isEqualTo("\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1",
    "a, 1",
    "'a~', 1",
    "'a~~', 3",
    "'a~~— b AAAAAAA=', 3",
    "'a~~— b AAAAAA==~', 3",
    "'a~~— b AAAAAAB=~', 3",
    "'a~~— b AAAAAAA~', 3",
    "'a~~— b AAAA~', 3",
    "'a~~—  AAAAAAA=~', 3",
    "'a~~— b+c AAAAAAA=~', 3",
    "'a~~— b c AAAAAAA=~', 3",
    "'a~~- b AAAAAAA=~', 3",
    "'a~~—b AAAAAAA=~', 3",
    "'a~b~~— b AAAAAAA=~x~', 5",
    "'a^~~— b AAAAAAA=~', 1",
    "'a~~— b AAAAAAA=^~', 3",
    "'a~~— b\u3000c AAAAAAA=~', 3",
    "'a~~— b\u00a0c AAAAAAA=~', 3",
    "'a~~— b\u0085c AAAAAAA=~', 3",
  })
  void otherText_isNoNote(String text, int line) {
    assertThatThrownBy(() -> parse(text.replace('~', '\n').replace('^', '\r')))
        .isInstanceOfSatisfying(
            NoteException.class, refused -> assertThat(refused.line()).isEqualTo(line));
  }

  @Test
  void shortestSignature_hasOneByte() {
    SignedNote note = parse("a\n\n— b AAAABwk=\n");
    assertThat(note.signatures())
        .containsExactly(new NoteSignature("b", 7, new byte[] {9}))
        .first()
        .hasToString("— b AAAABwk=");
    assertThat(note.signatures().get(0).findTimestamp()).isEmpty();
  }

  @Test
  void limits_hold() {
    SignedNote most = parse(GO_TEXT + "\n" + GO_LINE.repeat(100));
    assertThat(most.signatures()).hasSize(100);
    assertThatThrownBy(() -> parse(GO_TEXT + "\n" + GO_LINE.repeat(101)))
        .hasMessageContaining("line 104: more than 100 signatures");
    assertThatThrownBy(() -> most.with(most.signatures().get(0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> parse("a".repeat(1 << 20) + "\n\n" + GO_LINE))
        .isInstanceOf(NoteException.class);
    byte[] bad = parse(GO_TEXT + "\n" + GO_LINE).bytes();
    bad[60] = (byte) 0xff;
    assertThatThrownBy(() -> SignedNote.parse(bad)).hasMessage("line 2: not UTF-8");
  }

  @Test
  void noteThatCouldNotBeRead_isNotMade() {
    List<NoteSignature> one = List.of(new NoteSignature("b", 7, new byte[] {9}));
    assertThatThrownBy(() -> new SignedNote("a", one)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SignedNote("a\r\n", one)).isInstanceOf(NoteException.class);
    assertThatThrownBy(() -> new SignedNote("\ud800\n", one)).isInstanceOf(NoteException.class);
    assertThatThrownBy(() -> new SignedNote("a\n", Collections.emptyList()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NoteSignature("b c", 7, new byte[] {9}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NoteSignature("\ud800", 7, new byte[] {9}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NoteSignature("b", 7, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void bytesOfASignature_cannotBeChanged() {
    byte[] bytes = {9};
    NoteSignature signature = new NoteSignature("b", 7, bytes);
    bytes[0] = 8;
    signature.bytes()[0] = 8;
    assertThat(signature.bytes()).containsExactly(9);
    assertThat(signature).hasSameHashCodeAs(new NoteSignature("b", 7, new byte[] {9}));
  }

  private static SignedNote parse(String text) {
    return SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
