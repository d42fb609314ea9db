package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which language a problem comes. */
class NegotiatedLanguageTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(HttpServerTest::register);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh                        | zh-CN",
        "zh-CN                     | zh-CN",
        "zh-Hant-TW                | zh-CN",
        "en                        | en",
        "en-GB                     | en",
        "EN_us                     | en",
        "en, zh                    | en",
        "zh, en                    | zh-CN",
        "zh;q=0.1, en;q=0.2        | en",
        "zh;q=0.1, en;Q=0.2        | en",
        "en;q=0.5, zh;q=0.9        | zh-CN",
        "en;q=0, zh                | zh-CN",
        "fr, en;q=0.3              | en",
        "fr, de                    | zh-CN",
        "fr, *;q=0.1               | zh-CN",
        "*                         | zh-CN",
        "en;q=2                    | zh-CN",
        "en;q=abc, zh;q=0.1        | zh-CN",
        ";;;,,,                    | zh-CN",
        "english                   | zh-CN",
      })
  void acceptLanguage(String header, String tag) throws Exception {
    HttpResponse<String> ours = server.get("/api/v1/things?limit=0", "Accept-Language", header);
    assertThat(ours.headers().firstValue("content-language")).hasValue(tag);
    assertThat(ours.body()).contains(tag.equals("en") ? "a whole number" : "的整数");
  }

  @ParameterizedTest
  @CsvSource({"en, zh, en", "zh, en, zh-CN", "en-US, zh, en", "fr, en, en", "'', en, en"})
  void theParameterLang_comesFirst(String lang, String header, String tag) throws Exception {
    HttpResponse<String> answer =
        server.get("/api/v1/things?limit=0&lang=" + lang, "Accept-Language", header);
    assertThat(answer.headers().firstValue("content-language")).hasValue(tag);
  }
}
