package io.chengji.proof.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryBundleTest {
  @Test
  void entries_followTheirLengths() {
    byte[] bytes = EntryBundle.write(List.of(new byte[0], new byte[] {7}, new byte[300]));
    assertThat(HexFormat.of().formatHex(bytes, 0, 8)).isEqualTo("0000000107012c00");
    assertThat(bytes).hasSize(2 + 3 + 302);
    List<byte[]> entries = EntryBundle.parse(bytes);
    assertThat(entries.stream().map(each -> each.length)).containsExactly(0, 1, 300);
    assertThat(EntryBundle.write(entries)).isEqualTo(bytes);
  }

  @Test
  void longestEntry_fitsAndOneByteMoreDoesNot() {
    List<byte[]> longest = List.of(new byte[EntryBundle.LONGEST_ENTRY]);
    assertThat(EntryBundle.parse(EntryBundle.write(longest)).get(0)).hasSize(65_535);
    assertThatThrownBy(() -> EntryBundle.write(List.of(new byte[EntryBundle.LONGEST_ENTRY + 1])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65536");
  }

  @Test
  void full_has256Entries() {
    byte[] full = EntryBundle.write(Collections.nCopies(256, new byte[] {1}));
    assertThat(EntryBundle.parse(full)).hasSize(256);
    assertThatThrownBy(() -> EntryBundle.write(Collections.nCopies(257, new byte[0])))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EntryBundle.write(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    byte[] more = java.util.Arrays.copyOf(full, full.length + 2);
    assertRefused(more, full.length);
  }

  @Test
  void cutBundle_isRefusedWithItsPlace() {
    assertRefused(new byte[0], 0);
    assertRefused(new byte[] {0}, 0);
    assertRefused(new byte[] {0, 1, 9, 0}, 3);
    assertRefused(new byte[] {0, 1, 9, 0, 2, 1}, 3);
  }

  private static void assertRefused(byte[] bytes, int offset) {
    assertThatThrownBy(() -> EntryBundle.parse(bytes))
        .isInstanceOfSatisfying(
            TreeFormatException.class, refused -> assertThat(refused.offset()).isEqualTo(offset));
  }
}
