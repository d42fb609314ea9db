package io.chengji.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever an official text says and however it was saved, its lines come back as they stand. */
class SourceTextProperties {
  private static final String LETTERS = "国家智慧城市试点名单北京东朝阳区一二三（）《》〔〕、，。；：“”　0123456789 abcXYZ-";

  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> line =
        Arbitraries.strings().withChars(LETTERS.toCharArray()).ofMinLength(0).ofMaxLength(40);
    return line.list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(
            lines -> {
              List<String> whole = new ArrayList<>(lines);
              whole.addFirst("住房城乡建设部关于公布试点名单的通知");
              return whole;
            });
  }

  private static byte[] bytes(String text, TextEncoding encoding) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (encoding.bomLength() > 0) {
      out.writeBytes("\uFEFF".getBytes(encoding.charset()));
    }
    out.writeBytes(text.getBytes(encoding.charset()));
    return out.toByteArray();
  }

  private static List<String> withoutEmptyEnd(List<String> lines) {
    return lines.getLast().isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
  }

  @Property(tries = 400)
  void linesComeBack_inEveryEncodingAndWithEveryLineEnd(
      @ForAll("texts") List<String> lines,
      @ForAll TextEncoding encoding,
      @ForAll @IntRange(max = 2) int end) {
    String text = String.join(List.of("\n", "\r\n", "\r").get(end), lines);
    SourceText read = SourceText.of("notice.txt", bytes(text, encoding));
    assertThat(read.lines()).isEqualTo(withoutEmptyEnd(lines));
    assertThat(read.line(1)).isEqualTo(lines.getFirst());
    assertThat(read.bytes()).isEqualTo(bytes(text, encoding).length);
  }

  @Property(tries = 200)
  void hash_changesWithAnyByte(
      @ForAll("texts") List<String> lines, @ForAll @IntRange(max = 10_000) int at) {
    String text = String.join("\n", lines) + "\n";
    String changed =
        text.substring(0, at % text.length()) + "改" + text.substring(at % text.length());
    SourceText one = SourceText.of("a", bytes(text, TextEncoding.UTF_8));
    assertThat(one.sha256()).matches("[0-9a-f]{64}");
    assertThat(one.sha256())
        .isEqualTo(SourceText.of("b", bytes(text, TextEncoding.UTF_8)).sha256())
        .isNotEqualTo(SourceText.of("a", bytes(changed, TextEncoding.UTF_8)).sha256());
  }

  @Property(tries = 200)
  void limit_isKeptToTheByte(
      @ForAll("texts") List<String> lines, @ForAll @IntRange(min = -3, max = 3) int around) {
    byte[] bytes = bytes(String.join("\n", lines), TextEncoding.UTF_8);
    boolean read = true;
    try {
      SourceText.of("a", bytes, bytes.length + around);
    } catch (RefusedTextException e) {
      read = false;
      assertThat(e.refusal().code()).isEqualTo("too-large");
      assertThat(e.refusal().reasonEn())
          .contains(bytes.length + " bytes", (bytes.length + around) + " bytes");
    }
    assertThat(read).isEqualTo(around >= 0);
  }

  @Property(tries = 200)
  void bytesOfNoText_areRefusedInBothLanguagesAndNeverReadInPart(
      @ForAll @Size(max = 300) byte[] bytes) {
    try {
      SourceText read = SourceText.of("a", bytes);
      String whole = String.join("", read.lines());
      assertThat(whole).isNotBlank().doesNotContain("\uFFFD", "\0");
    } catch (RefusedTextException e) {
      assertThat(e.refusal().code()).isIn("empty", "not-text");
      assertThat(e.refusal().reasonZh()).containsPattern("[\\u4e00-\\u9fff]{2}");
      assertThat(e.refusal().remedyEn()).matches("[a-z].{10,}");
    }
  }
}
