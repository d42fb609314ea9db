package io.chengji.kernel.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The odd ends of encodings: rare characters, cut files, zero bytes. */
class EncodingsTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String LIST = "国家智慧城市试点名单\n北京市：东城区、朝阳区，103个\n";

  private static byte[] encoded(TextEncoding encoding, String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (encoding.bomLength() > 0) {
      out.writeBytes("\uFEFF".getBytes(encoding.charset()));
    }
    out.writeBytes(text.getBytes(encoding.charset()));
    return out.toByteArray();
  }

  private static void assertNoText(byte[] bytes) {
    assertThatExceptionOfType(RefusedTextException.class)
        .isThrownBy(() -> SourceText.of("a.txt", bytes))
        .satisfies(
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo("not-text");
              assertThat(refused.refusal().reasonZh()).contains("a.txt");
              assertThat(refused.refusal().remedyZh()).isNotBlank();
              assertThat(refused.refusal().remedyEn()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"𠮷林", "䶮", "㐂市", "龘𪚥", "Ω≈ç", "한국", "ᠮᠣᠩᠭᠣᠯ", "བོད", "€100", "😀"})
  void fourByteCharacters_areReadAmongOthers(String rare) {
    String text = LIST + rare + "、东城区\n";
    byte[] bytes = text.getBytes(GB18030);
    SourceText read = SourceText.of("a.txt", bytes);
    assertThat(read.encoding()).isEqualTo(TextEncoding.GB18030);
    assertThat(read.line(3)).isEqualTo(rare + "、东城区");
  }

  @ParameterizedTest
  @EnumSource(TextEncoding.class)
  void everyEncoding_keepsBlankLinesAndRareCharacters(TextEncoding encoding) {
    String rare = encoding.bomLength() == 0 && encoding.title().startsWith("UTF-16") ? "区" : "𠮷";
    SourceText read = SourceText.of("a.txt", encoded(encoding, LIST + "\r\n\n" + rare + "\r"));
    assertThat(read.encoding()).isEqualTo(encoding);
    assertThat(read.lines()).containsExactly("国家智慧城市试点名单", "北京市：东城区、朝阳区，103个", "", "", rare);
  }

  static Stream<byte[]> cutUtf8() {
    return Stream.of(LIST, "东城区、朝阳区", "重庆市", "北京市：东城区\n".repeat(50))
        .map(text -> text.strip().getBytes(UTF_8))
        .flatMap(all -> Stream.of(cut(all, 1), cut(all, 2)));
  }

  private static byte[] cut(byte[] bytes, int less) {
    return Arrays.copyOf(bytes, bytes.length - less);
  }

  @ParameterizedTest
  @MethodSource("cutUtf8")
  void aCutUtf8Text_isRefusedAndNeverReadAsOtherCharacters(byte[] bytes) {
    String last = new String(bytes, UTF_8);
    if (last.endsWith("\uFFFD")) {
      assertNoText(bytes);
    } else {
      assertThat(SourceText.of("a.txt", bytes).encoding()).isEqualTo(TextEncoding.UTF_8);
    }
  }

  @Test
  void aByteLostInTheMiddleOfUtf8_isRefused() {
    byte[] all = LIST.repeat(3).getBytes(UTF_8);
    for (int lost = 0; lost < all.length; lost++) {
      if (all[lost] < 0) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        rest.write(all, 0, lost);
        rest.write(all, lost + 1, all.length - lost - 1);
        assertNoText(rest.toByteArray());
      }
    }
  }

  @Test
  void aCutGb18030Text_isRefused() {
    byte[] two = "北京市：东城区".getBytes(GB18030);
    assertNoText(cut(two, 1));
    byte[] four = "北京市：𠮷".getBytes(GB18030);
    assertNoText(cut(four, 1));
    assertNoText(cut(four, 3));
  }

  @Test
  void aCutUtf16Text_isRefused() {
    for (TextEncoding encoding :
        List.of(
            TextEncoding.UTF_16LE_BOM,
            TextEncoding.UTF_16BE_BOM,
            TextEncoding.UTF_16LE,
            TextEncoding.UTF_16BE)) {
      assertNoText(cut(encoded(encoding, LIST + "103"), 1));
    }
    assertNoText(cut(encoded(TextEncoding.UTF_16LE_BOM, LIST + "𠮷"), 2));
  }

  @ParameterizedTest
  @EnumSource(
      value = TextEncoding.class,
      names = {"UTF_16BE", "UTF_16LE"})
  void charactersWithAZeroByteOfTheirOwn_areReadInEitherOrder(TextEncoding encoding) {
    List<String> lines = List.of("住房城乡建设部关于公布试点名单的通知", "一、一一、一一一", "第一批一百一十一个");
    byte[] bytes = String.join("\n", lines).getBytes(encoding.charset());
    assertThat(SourceText.of("notice.txt", bytes).lines()).isEqualTo(lines);
  }

  @Test
  void zeroBytes_areNoText() {
    for (String text : List.of("\u0000", "东城\u0000区", "\u0000\u0000\u0000\u0000")) {
      assertNoText(text.getBytes(UTF_8));
      assertNoText(text.getBytes(GB18030));
    }
    assertNoText(("\uFEFF东城\u0000区").getBytes(UTF_16LE));
    assertNoText(("\uFEFF东城\u0000区").getBytes(UTF_16BE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0001", "\u001b[31m", "\u007f", "\b", "\u009b31m"})
  void controlCharacters_areNoText(String control) {
    assertNoText((LIST + control).getBytes(UTF_8));
  }

  @Test
  void textsOfRareFirstBytes_areStillGb18030() {
    // characters whose bytes look in places like UTF-8 sequences of three
    for (String text : List.of("溧阳市、溧水区\n", "濮阳市、漯河市、漳州市\n", "瀍河回族区、瀛海镇\n", "浉河区、浏阳市\n")) {
      SourceText read = SourceText.of("a.txt", text.getBytes(GB18030));
      assertThat(read.encoding()).isEqualTo(TextEncoding.GB18030);
      assertThat(read.lines()).containsExactly(text.strip());
    }
  }

  @Test
  void wideTextsOfFourBytesACharacter_areRefused() {
    assertNoText("\uFEFF东城区".getBytes(Charset.forName("UTF-32LE")));
    assertNoText("\uFEFF东城区".getBytes(Charset.forName("UTF-32BE")));
    assertNoText(LIST.getBytes(Charset.forName("UTF-32LE")));
  }

  @Test
  void theMark_isNoPartOfTheFirstLine() {
    for (TextEncoding encoding : TextEncoding.values()) {
      if (encoding.bomLength() > 0) {
        assertThat(SourceText.of("a", encoded(encoding, LIST)).line(1)).startsWith("国家");
      }
    }
  }

  @Test
  void aMarkAlone_isEmpty() {
    for (TextEncoding encoding : TextEncoding.values()) {
      if (encoding.bomLength() > 0) {
        assertThatExceptionOfType(RefusedTextException.class)
            .isThrownBy(() -> SourceText.of("a", encoded(encoding, "")))
            .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("empty"));
      }
    }
  }
}
