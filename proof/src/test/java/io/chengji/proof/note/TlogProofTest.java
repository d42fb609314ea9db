package io.chengji.proof.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.MemoryTree;
import io.chengji.proof.tree.Merkle;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlogProofTest {
  private static final Hash ROOT = Hash.ofBytes(new byte[32]);
  private static final String NOTE = "log.example~3~" + ROOT.base64() + "~~— log.example AAAABwk=~";
  private static final String HASH = ROOT.base64() + "~";

  private final List<Hash> leaves =
      IntStream.range(0, 7).mapToObj(n -> Merkle.leafHash(new byte[] {(byte) n})).toList();
  private final MemoryTree tree = MemoryTree.ofLeaves(leaves);

  @Test
  void proof_isWrittenReadAndHolds() {
    for (int index = 0; index < 7; index++) {
      TlogProof proof = proof(index, index % 2 == 0 ? "" : "AQI=");
      TlogProof read = TlogProof.parse(proof.bytes());
      assertThat(read).isEqualTo(proof);
      assertThat(read.proves(leaves.get(index))).isTrue();
      assertThat(read.proves(leaves.get((index + 1) % 7))).isFalse();
    }
  }

  @Test
  void form_isThatOfTheSpecification() {
    SignedNote note = SignedNote.parse(bytes(NOTE));
    TlogProof proof = new TlogProof("AQI=", 2, List.of(ROOT), note);
    assertThat(proof.bytes())
        .isEqualTo(bytes("c2sp.org/tlog-proof@v1~extra AQI=~index 2~" + HASH + "~" + NOTE));
    TlogProof least = new TlogProof("", 0, List.of(), note);
    assertThat(least.bytes()).isEqualTo(bytes("c2sp.org/tlog-proof@v1~index 0~~" + NOTE));
    assertThat(TlogProof.parse(least.bytes())).isEqualTo(least);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1",
    "P, 1",
    "c2sp.org/tlog-proof@v2~index 0~~N, 1",
    "P~N, 2",
    "Pindex~~N, 2",
    "Pindex 00~~N, 2",
    "Pindex -1~~N, 2",
    "Pindex 9007199254740992~~N, 2",
    "Pextra AQI=~~N, 3",
    "Pextra ~index 0~~N, 2",
    "Pextra AQJ=~index 0~~N, 2",
    "Pextra AQI~index 0~~N, 2",
    "Pextra AQI=~extra AQI=~index 0~~N, 3",
    "Pindex 0~Hx~~N, 4",
    "Pindex 0~H~~, 5",
    "Pindex 0~~a~0~x~~— b AAAABwk=~, 6",
    "Pindex 0~~a~~— b AAAABwk=~, 4",
    "Pindex 0~~N~, 10",
  })
  void otherText_isNoProof(String text, int line) {
    String whole =
        text.replaceFirst("^P", "c2sp.org/tlog-proof@v1~").replace("H", HASH).replace("N", NOTE);
    assertThatThrownBy(() -> TlogProof.parse(bytes(whole)))
        .isInstanceOfSatisfying(
            NoteException.class,
            refused -> assertThat(refused.line()).as(refused.getMessage()).isEqualTo(line));
  }

  @Test
  void longestPath_has63Hashes() {
    SignedNote note = SignedNote.parse(bytes(NOTE));
    String head = "c2sp.org/tlog-proof@v1~index 0~";
    assertThat(TlogProof.parse(bytes(head + HASH.repeat(63) + "~" + NOTE)).path()).hasSize(63);
    assertThatThrownBy(() -> TlogProof.parse(bytes(head + HASH.repeat(64) + "~" + NOTE)))
        .hasMessage("line 66: more than 63 hashes");
    assertThatThrownBy(() -> new TlogProof("", 0, Collections.nCopies(64, ROOT), note))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TlogProof("", -1, List.of(), note))
        .isInstanceOf(NoteException.class);
    assertThatThrownBy(() -> new TlogProof("=", 0, List.of(), note))
        .isInstanceOf(NoteException.class);
  }

  private TlogProof proof(int index, String extra) {
    Checkpoint checkpoint = Checkpoint.of("log.example", 7, tree.root());
    NoteSignature line = new NoteSignature("log.example", 7, new byte[] {9});
    SignedNote note = new SignedNote(checkpoint.text(), List.of(line));
    return new TlogProof(extra, index, tree.inclusionProof(index, 7), note);
  }

  private static byte[] bytes(String text) {
    return text.replace('~', '\n').getBytes(StandardCharsets.UTF_8);
  }
}
