package io.chengji.proof.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.proof.tree.Hash;
import java.security.SecureRandom;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What is written is read back, and what is signed is only what was signed. */
class NoteProperties {
  private static final JdkSigningKey KEY =
      JdkSigningKey.generate("log.example", KeyType.ED25519_COSIGNATURE, new SecureRandom());

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.strings().withChars("ab 城+é—\u00a0").ofMinLength(1);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("ab.城/é—").ofMinLength(1).ofMaxLength(9);
  }

  @Property(tries = 300)
  void note_isReadBack(
      @ForAll @Size(max = 5) List<String> anyLines,
      @ForAll("names") String name,
      @ForAll int keyId,
      @ForAll @Size(min = 1, max = 80) byte[] bytes) {
    String text =
        String.join("\n", anyLines).replaceAll("[\\x00-\\x1f\\ud800-\\udfff]", "\n") + "\n";
    NoteSignature line = new NoteSignature(name, keyId, bytes);
    SignedNote note = new SignedNote(text, List.of(line, line));
    assertThat(SignedNote.parse(note.bytes())).isEqualTo(note);
  }

  @Property(tries = 300)
  void checkpoint_isReadBack(
      @ForAll("lines") String origin,
      @ForAll @LongRange(max = (1L << 53) - 1) long size,
      @ForAll @Size(32) byte[] root,
      @ForAll @Size(max = 3) List<@From("lines") String> extensions) {
    Checkpoint checkpoint = new Checkpoint(origin, size, Hash.ofBytes(root), extensions);
    assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    NoteSignature line = new NoteSignature("a", 1, new byte[] {1});
    TlogProof proof =
        new TlogProof(
            "",
            size,
            List.of(Hash.ofBytes(root)),
            new SignedNote(checkpoint.text(), List.of(line)));
    assertThat(TlogProof.parse(proof.bytes())).isEqualTo(proof);
  }

  @Property(tries = 200)
  void cosignature_isOfThatCheckpointAtThatTimeAlone(
      @ForAll @LongRange(max = (1L << 53) - 1) long size,
      @ForAll @LongRange(min = 0) long time,
      @ForAll @LongRange(max = (1L << 53) - 1) long otherSize) {
    String text = text(size);
    NoteSignature line = KEY.sign(text, time);
    assertThat(line.findTimestamp()).hasValue(time);
    assertThat(KEY.key().check(text, line)).isEqualTo(Outcome.VERIFIED);
    Outcome expected = size == otherSize ? Outcome.VERIFIED : Outcome.FAILED;
    assertThat(KEY.key().check(text(otherSize), line)).isEqualTo(expected);
  }

  @Property(tries = 300)
  void anyKey_isReadBack(@ForAll("names") String name, @ForAll @Size(32) byte[] raw) {
    VerifierKey key = VerifierKey.of(name, KeyType.ED25519, raw);
    assertThat(VerifierKey.parse(key.toString())).isEqualTo(key);
  }

  private static String text(long size) {
    return Checkpoint.of("log.example", size, Hash.ofData(new byte[0])).text();
  }
}
