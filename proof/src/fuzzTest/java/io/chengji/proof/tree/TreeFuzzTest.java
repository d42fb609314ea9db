package io.chengji.proof.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

class TreeFuzzTest {
  /** Any text is the one path of a tile or is refused. */
  @FuzzTest
  void anyText_isThePathOfATileOrIsRefused(byte[] bytes) {
    String path = new String(bytes, StandardCharsets.UTF_8);
    try {
      assertThat(Tile.parsePath(path).path()).isEqualTo(path);
    } catch (TreeFormatException refused) {
      assertThat(refused.offset()).isBetween(0, path.length());
    }
    try {
      assertThat(Tile.parseBundlePath(path).bundlePath()).isEqualTo(path);
    } catch (TreeFormatException refused) {
      assertThat(refused.offset()).isBetween(0, path.length());
    }
  }

  @FuzzTest
  void anyBytes_areABundleOfEntriesOrAreRefused(byte[] bytes) {
    try {
      List<byte[]> entries = EntryBundle.parse(bytes);
      assertThat(entries).hasSizeBetween(1, Tile.FULL);
      assertThat(EntryBundle.write(entries)).isEqualTo(bytes);
    } catch (TreeFormatException refused) {
      assertThat(refused.offset()).isBetween(0, bytes.length);
    }
  }

  @FuzzTest
  void anyBytes_areAFrontierOrAreRefused(byte[] bytes) {
    try {
      Frontier frontier = Frontier.ofBytes(bytes);
      assertThat(frontier.bytes()).isEqualTo(bytes);
      assertThat(frontier.root()).isNotNull();
    } catch (TreeFormatException refused) {
      assertThat(refused.offset()).isBetween(0, bytes.length);
    }
  }

  @FuzzTest
  void anyText_isAHashOrIsRefused(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      assertThat(Hash.parseBase64(text).base64()).isEqualTo(text);
    } catch (TreeFormatException refused) {
      assertThat(refused.offset()).isBetween(0, text.length());
    }
    try {
      assertThat(Hash.parseHex(text).hex()).isEqualTo(text);
    } catch (TreeFormatException refused) {
      assertThat(refused.offset()).isBetween(0, text.length());
    }
  }
}
