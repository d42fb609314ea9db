package io.chengji.proof.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.proof.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Have the files of proofs exactly one form? */
class ProofBlocksTest {
  private static final Hash HASH = Hash.ofData(new byte[0]);
  private static final String LINE = HASH.base64() + "\n";

  private static ProofBlocks parse(String text) {
    return ProofBlocks.parse("proofs", "index", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void blocks_comeBack() {
    String text = "index 0\n" + LINE + LINE + "\nindex 9007199254740991\n\n";
    ProofBlocks read = parse(text);
    assertThat(read.blocks())
        .containsEntry(0L, List.of(HASH, HASH))
        .containsEntry(9007199254740991L, List.of());
    assertThat(new String(read.bytes(), StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "index 0",
        "index 0\n",
        "index 0\n\n\n",
        "index 00\n\n",
        "index -1\n\n",
        "index  0\n\n",
        "Index 0\n\n",
        "old 0\n\n",
        "index 0 \n\n",
        "index 0\r\n\r\n",
        "index 9007199254740992\n\n",
        "index 99999999999999999999\n\n",
        "index 1\n\nindex 1\n\n",
        "index 2\n\nindex 1\n\n",
        "index 0\nAAAA\n\n",
        "index 0\n \n\n"
      })
  void otherText_isRefused(String text) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOfSatisfying(
            BundleException.class, fault -> assertThat(fault.fileName()).isEqualTo("proofs"));
  }

  @Test
  void longProofs_areRefused() {
    parse("index 0\n" + LINE.repeat(63) + "\n");
    assertThatThrownBy(() -> parse("index 0\n" + LINE.repeat(64) + "\n"))
        .isInstanceOf(BundleException.class);
    TreeMap<Long, List<Hash>> blocks = new TreeMap<>();
    blocks.put(1L, Collections.nCopies(64, HASH));
    assertThatThrownBy(() -> new ProofBlocks("index", blocks))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
