package io.chengji.proof.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPointerTest {
  /** The document of RFC 6901, section 5. */
  private static final Json DOCUMENT =
      Json.parse(
          """
          {"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\\\j":5,"k\\"l":6," ":7,
           "m~n":8}
          """
              .getBytes(StandardCharsets.UTF_8),
          JsonLimits.ENTRY);

  @ParameterizedTest
  @CsvSource({
    "/, 0",
    "/a~1b, 1",
    "/c%d, 2",
    "/e^f, 3",
    "/g|h, 4",
    "/i\\j, 5",
    "/k\"l, 6",
    "'/ ', 7",
    "/m~0n, 8"
  })
  void pointersOfTheStandard_leadWhereItSays(String pointer, int value) {
    assertThat(JsonPointer.parse(pointer).find(DOCUMENT)).contains(Json.Num.of(value));
    assertThat(JsonPointer.parse(pointer)).hasToString(pointer);
  }

  @Test
  void itemsAndTheWhole_areFound() {
    assertThat(JsonPointer.parse("").find(DOCUMENT)).contains(DOCUMENT);
    assertThat(JsonPointer.parse("/foo/0").find(DOCUMENT)).contains(new Json.Text("bar"));
    assertThat(JsonPointer.ROOT.of("foo").of("1").find(DOCUMENT)).contains(new Json.Text("baz"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/foo/2",
        "/foo/-",
        "/foo/00",
        "/foo/01",
        "/foo/-1",
        "/foo/+1",
        "/foo/",
        "/foo/0/x",
        "/bar",
        "/foo/99999999999999999999",
        "/a~01b"
      })
  void pointerToNothing_findsNothing(String pointer) {
    assertThat(JsonPointer.parse(pointer).find(DOCUMENT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"foo, 0", "/~, 1", "/a/~2, 3", "/~0~, 3"})
  void textThatIsNoPointer_isRefused(String text, int offset) {
    assertThatThrownBy(() -> JsonPointer.parse(text))
        .isInstanceOfSatisfying(
            JsonException.class, refused -> assertThat(refused.offset()).isEqualTo(offset));
  }
}
