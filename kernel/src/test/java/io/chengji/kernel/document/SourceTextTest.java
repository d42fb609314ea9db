package io.chengji.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Is every text that Chinese offices send read, and everything else refused with a remedy? */
class SourceTextTest {
  private static final String TEXT = "国家智慧城市试点名单\n北京市：\n东城区、朝阳区，103个\n";

  private static byte[] encode(TextEncoding encoding) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (encoding) {
      case UTF_8_BOM -> out.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
      case UTF_16LE_BOM -> out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE});
      case UTF_16BE_BOM -> out.writeBytes(new byte[] {(byte) 0xFE, (byte) 0xFF});
      default -> {}
    }
    out.writeBytes(TEXT.getBytes(encoding.charset()));
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(TextEncoding.class)
  void everyEncoding_isRecognised(TextEncoding encoding) {
    SourceText text = SourceText.of("a.txt", encode(encoding));
    assertThat(text.encoding()).isEqualTo(encoding);
    assertThat(text.lines()).containsExactly("国家智慧城市试点名单", "北京市：", "东城区、朝阳区，103个");
  }

  @ParameterizedTest
  @CsvSource({"'a\nb', 2", "'a\r\nb\r\n', 2", "'a\rb', 2", "'a\n\nb\n', 3", "'a\n \n', 2"})
  void lines_endInEveryWay(String text, int lines) {
    assertThat(SourceText.of("a", text.getBytes(StandardCharsets.UTF_8)).lines()).hasSize(lines);
  }

  private static String refused(String name, byte[] bytes, long limit) {
    try {
      SourceText.of(name, bytes, limit);
      return "";
    } catch (RefusedTextException e) {
      assertThat(e.refusal().remedyZh()).isNotEmpty();
      assertThat(e.refusal().remedyEn()).isNotEmpty();
      return e.refusal().code();
    }
  }

  @Test
  void whatIsNoText_isRefused() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3};
    assertThat(refused("a.png", picture, 1000)).isEqualTo("not-text");
    assertThat(refused("a.txt", new byte[0], 1000)).isEqualTo("empty");
    assertThat(refused("a.txt", " \n　\n".getBytes(StandardCharsets.UTF_8), 1000))
        .isEqualTo("empty");
    assertThat(refused("a.txt", new byte[1001], 1000)).isEqualTo("too-large");
    assertThat(refused("a.doc", new byte[1000], 1000)).isEqualTo("not-text");
    assertThat(
            refused("a.txt", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xFF}, 1000))
        .isEqualTo("not-text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a/b", "a\\b", "a\nb"})
  void badFileName_isRefused(String name) {
    assertThat(refused(name, new byte[] {'a'}, 10)).isEqualTo("bad-name");
  }

  @Test
  void hash_isOfTheBytesAsTheyCame() {
    assertThat(SourceText.of("a", "abc".getBytes(StandardCharsets.UTF_8)).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void fiftyMegabytesOfText_areReadAndOneByteMoreIsNot() {
    byte[] line = "东城区、朝阳区、海淀区\n".getBytes(Charset.forName("GB18030"));
    byte[] all = new byte[(int) SourceText.DEFAULT_LIMIT / line.length * line.length];
    for (int at = 0; at < all.length; at += line.length) {
      System.arraycopy(line, 0, all, at, line.length);
    }
    SourceText text = SourceText.of("large.txt", all);
    assertThat(text.encoding()).isEqualTo(TextEncoding.GB18030);
    assertThat(text.lines()).hasSize(all.length / line.length);
    byte[] more = Arrays.copyOf(all, (int) SourceText.DEFAULT_LIMIT + 1);
    assertThatThrownBy(() -> SourceText.of("large.txt", more))
        .isInstanceOf(RefusedTextException.class);
  }
}
