package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.chengji.kernel.document.RefusedTextException;
import io.chengji.kernel.document.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NoticeReaderFuzzTest {
  private static final List<String> WORDS =
      List.of(
          "北京市",
          "：",
          "、",
          "，",
          "（",
          "）",
          "\n",
          "一、",
          "（一）",
          "1、",
          "（1）",
          "试点",
          "名单",
          "新增",
          "2013年度",
          "首批",
          "第二批",
          "90个",
          "《",
          "》",
          "[2013]5号",
          "〔",
          "〕",
          "含",
          "2012年已批复",
          "长沙市",
          "区",
          "。",
          "级城市共有",
          "3个",
          "覆盖率为",
          "%",
          "目录",
          "编辑",
          "参考资料",
          "　",
          "<",
          ">",
          "2013年1月29日",
          "公布",
          "无试点",
          "未公开",
          "其中",
          "等",
          "以",
          "为目标",
          "[1]",
          "和");

  /** Any text is read without failing, and what is read stands on its line. */
  @FuzzTest
  void anyBytes_areReadOrRefused(byte[] bytes) {
    try {
      check(SourceText.of("a.txt", bytes));
    } catch (RefusedTextException refused) {
      assertThat(refused.refusal().code()).isNotEmpty();
    }
  }

  @Test
  void twentyThousandTextsOfNoticeWords_areRead() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("名单\n");
      for (int word = random.nextInt(40); word >= 0; word--) {
        text.append(WORDS.get(random.nextInt(WORDS.size())));
      }
      check(SourceText.of("a.txt", text.toString().getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static void check(SourceText text) {
    DocumentFacts facts = NoticeReader.read(text);
    for (PrintedName name : facts.names()) {
      assertThat(text.line(name.evidence().line())).contains(name.wording());
    }
    facts
        .policies()
        .forEach(p -> assertThat(text.line(p.evidence().line())).contains(p.evidence().quote()));
    facts
        .figures()
        .forEach(f -> assertThat(text.line(f.evidence().line())).contains(f.evidence().quote()));
    for (String line : text.lines()) {
      String pieces =
          NameScanner.scan(line).stream()
              .map(NameScanner.Piece::text)
              .collect(Collectors.joining());
      assertThat(pieces).isEqualTo(line);
    }
    assertThat(FactsJson.read(FactsJson.write(facts))).isEqualTo(facts);
  }

  @Test
  void twoHundredThousandOfEachAwkwardCharacter_isReadInBoundedTime() {
    long before = System.nanoTime();
    for (String word :
        List.of("《", "（", "、", "[1]", "（1）", "首批1个", "甲市1个", "其中甲市1个，", "2013年1月1日公布")) {
      byte[] bytes = word.repeat(200_000 / word.length()).getBytes(StandardCharsets.UTF_8);
      NoticeReader.read(SourceText.of("a.txt", bytes));
    }
    assertThat((System.nanoTime() - before) / 1_000_000_000L).isLessThan(120);
  }
}
