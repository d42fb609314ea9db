package io.chengji.proof.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.proof.tree.Hash;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointTest {
  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

  /** The example of C2SP tlog-checkpoint. */
  private static final String TEXT = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";

  @Test
  void exampleOfTheSpecification_isReadAndWrittenBack() {
    Checkpoint checkpoint = Checkpoint.parse(TEXT);
    assertThat(checkpoint)
        .isEqualTo(
            Checkpoint.of("example.com/behind-the-sofa", 20_852_163, Hash.parseBase64(ROOT)));
    assertThat(checkpoint.text()).isEqualTo(TEXT);
  }

  @Test
  void extensionLines_areKept() {
    Checkpoint checkpoint = Checkpoint.parse(TEXT + "one\ntwo 2\n");
    assertThat(checkpoint.extensions()).containsExactly("one", "two 2");
    assertThat(checkpoint.text()).isEqualTo(TEXT + "one\ntwo 2\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1",
    "a~0, 1",
    "a~0~, 2",
    "a~0~R, 1",
    "~0~R~, 1",
    "a~~R~, 2",
    "a~00~R~, 2",
    "a~-1~R~, 2",
    "a~+1~R~, 2",
    "a~1.0~R~, 2",
    "a~9007199254740992~R~, 2",
    "a~99999999999999999999~R~, 2",
    "a~0~RR~, 3",
    "a~0~AAAA~, 3",
    "a~0~R~~, 4",
    "a~0~R~b~~c~, 5",
  })
  void otherText_isNoCheckpoint(String text, int line) {
    assertThatThrownBy(() -> Checkpoint.parse(text.replace('~', '\n').replace("R", ROOT)))
        .isInstanceOfSatisfying(
            NoteException.class, refused -> assertThat(refused.line()).isEqualTo(line));
  }

  @Test
  void checkpointThatCouldNotBeRead_isNotMade() {
    Hash root = Hash.parseBase64(ROOT);
    assertThat(Checkpoint.parse(Checkpoint.of("a", (1L << 53) - 1, root).text()).size())
        .isEqualTo(9_007_199_254_740_991L);
    assertThatThrownBy(() -> Checkpoint.of("a", 1L << 53, root)).isInstanceOf(NoteException.class);
    assertThatThrownBy(() -> Checkpoint.of("a", -1, root)).isInstanceOf(NoteException.class);
    assertThatThrownBy(() -> Checkpoint.of("", 1, root)).isInstanceOf(NoteException.class);
    assertThatThrownBy(() -> Checkpoint.of("a\nb", 1, root)).isInstanceOf(NoteException.class);
    assertThatThrownBy(() -> new Checkpoint("a", 1, root, List.of("")))
        .isInstanceOf(NoteException.class);
    assertThatThrownBy(() -> new Checkpoint("a", 1, root, List.of("\t")))
        .isInstanceOf(NoteException.class);
  }
}
