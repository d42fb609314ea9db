package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {
  private static String text(Reply reply) {
    byte[] body = reply.body();
    return body == null ? "" : new String(body, StandardCharsets.UTF_8);
  }

  @Test
  void aReply_isWhatItSays() {
    assertThat(text(Reply.json(Map.of("a", List.of(1, 2))))).isEqualTo("{\"a\":[1,2]}");
    assertThat(Reply.json(Map.of()).status()).isEqualTo(200);
    assertThat(Reply.json(Map.of()).contentType()).isEqualTo("application/json");
    assertThat(text(Reply.text("text/plain", "城迹"))).isEqualTo("城迹");
    assertThat(Reply.noContent().status()).isEqualTo(204);
    assertThat(Reply.noContent().body()).isNull();
    Reply created = Reply.created("/api/v1/things/7", Map.of("id", 7));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.headers()).containsExactly(Map.entry("Location", "/api/v1/things/7"));
    Reply streamed = Reply.stream("text/csv", out -> out.write('x'));
    assertThat(streamed.body()).isNull();
    assertThat(streamed.stream()).isNotNull();
  }

  @Test
  void aReplyMadeFromAnother_leavesItAsItWas() {
    Reply first = Reply.text("text/plain", "x").withHeader("A", "1");
    Reply second = first.withHeader("A", "2").withHeader("B", "3").withStatus(503);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.headers()).containsExactly(Map.entry("A", "1"));
    assertThat(second.headers()).containsOnly(Map.entry("A", "2"), Map.entry("B", "3"));
    assertThatThrownBy(() -> first.headers().put("C", "4"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "pilots.csv, pilots.csv, pilots.csv",
    "试点名单.csv, ____.csv, %E8%AF%95%E7%82%B9%E5%90%8D%E5%8D%95.csv",
    "'a b\"c.csv', a_b_c.csv, a%20b%22c.csv",
    "'a\r\nSet-Cookie: x', a__Set-Cookie__x, a%0D%0ASet-Cookie%3A%20x",
    "'a;b,c', a_b_c, a%3Bb%2Cc"
  })
  void aDownload_carriesItsNameInBothForms(String name, String plain, String encoded) {
    assertThat(Reply.text("text/csv", "x").asDownload(name).headers())
        .containsExactly(
            Map.entry(
                "Content-Disposition",
                "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded));
  }

  @Test
  void aVersion_becomesAStrongTagOrIsRefused() {
    assertThat(Reply.noContent().withVersion("17-applied").headers())
        .containsExactly(Map.entry("ETag", "\"17-applied\""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reply.noContent().withVersion("a\"b"))
        .withMessageContaining("a\"b");
  }

  @Test
  void aProblemInBothLanguages_hasTheMembersOfOneInOne() {
    Problem problem =
        Problem.ofField(
            ProblemKind.BAD_PARAMETER,
            new FieldError(
                "query:limit",
                "0",
                new io.chengji.kernel.words.Words("1 到 9", "from 1 to 9"),
                new io.chengji.kernel.words.Words("请改正", "Correct it.")));
    Map<String, Object> both = problem.bodyInBoth("/x", "r1");
    Map<String, Object> one = problem.body(io.chengji.kernel.words.Language.EN, "/x", "r1");
    assertThat(both.keySet()).isEqualTo(one.keySet());
    assertThat(both).containsEntry("status", 400).containsEntry("pointer", "query:limit");
    assertThat(both.get("title")).isEqualTo("请求参数无效 / A request parameter is not valid");
    assertThat(both.get("errors").toString()).contains("1 到 9 / from 1 to 9", "请改正 / Correct it.");
  }
}
