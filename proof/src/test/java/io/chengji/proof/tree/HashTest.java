package io.chengji.proof.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HashTest {
  private static final String HEX =
      "00ff0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d80";

  @Test
  void hash_isTheSameInEveryForm() {
    Hash hash = Hash.parseHex(HEX);

    assertThat(hash.hex()).isEqualTo(HEX);
    assertThat(hash).hasToString(HEX).hasSameHashCodeAs(Hash.parseHex(HEX));
    assertThat(Hash.parseBase64(hash.base64())).isEqualTo(hash);
    assertThat(Hash.ofBytes(hash.bytes())).isEqualTo(hash);
    byte[] larger = new byte[40];
    hash.copyTo(larger, 3);
    assertThat(Hash.ofBytes(larger, 3)).isEqualTo(hash);
    assertThat(Hash.ofBytes(larger, 4)).isNotEqualTo(hash);
  }

  @Test
  void arrayGivenOut_isNotTheHash() {
    Hash hash = Hash.parseHex(HEX);
    hash.bytes()[0] = 1;
    assertThat(hash.hex()).isEqualTo(HEX);
  }

  @Test
  void eachByte_counts() {
    byte[] bytes = Hash.parseHex(HEX).bytes();
    for (int i = 0; i < bytes.length; i++) {
      byte[] other = bytes.clone();
      other[i] ^= 4;
      assertThat(Hash.ofBytes(other)).as("byte %d", i).isNotEqualTo(Hash.ofBytes(bytes));
      assertThat(Hash.ofBytes(other).compareTo(Hash.ofBytes(bytes))).isNotZero();
    }
  }

  @Test
  void order_isThatOfTheHexadecimalText() {
    List<String> texts = List.of("00", "7f", "80", "ff");
    for (String one : texts) {
      for (String other : texts) {
        String first = one + HEX.substring(2);
        String second = other + HEX.substring(2);
        assertThat(Integer.signum(Hash.parseHex(first).compareTo(Hash.parseHex(second))))
            .isEqualTo(Integer.signum(first.compareTo(second)));
      }
    }
  }

  @Test
  void otherText_isRefusedWithItsPlace() {
    assertRefused(() -> Hash.parseHex(HEX.toUpperCase(java.util.Locale.ROOT)), 2);
    assertRefused(() -> Hash.parseHex(HEX.substring(1)), 63);
    assertRefused(() -> Hash.parseHex(HEX + "0"), 64);
    assertRefused(() -> Hash.parseHex(HEX.replace('d', 'g')), 27 + 2);
    assertRefused(() -> Hash.ofBytes(new byte[31]), 31);
    assertRefused(() -> Hash.ofBytes(new byte[33], 2), 33);
    assertRefused(() -> Hash.ofBytes(new byte[33], -1), 33);
  }

  @Test
  void base64_hasOneForm() {
    String text = Hash.parseHex(HEX).base64();
    assertRefused(() -> Hash.parseBase64(text.substring(0, 43)), 43);
    assertRefused(() -> Hash.parseBase64(text.replace('=', 'A')), 0);
    assertRefused(() -> Hash.parseBase64(text.substring(0, 42) + "B="), 42);
    assertRefused(() -> Hash.parseBase64(text.replace('A', '-')), 0);
  }

  @Test
  void plainHash_hasNoPrefix() {
    assertThat(Hash.ofData("abc".getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private static void assertRefused(Runnable parse, int offset) {
    assertThatThrownBy(parse::run)
        .isInstanceOfSatisfying(
            TreeFormatException.class, refused -> assertThat(refused.offset()).isEqualTo(offset));
  }
}
