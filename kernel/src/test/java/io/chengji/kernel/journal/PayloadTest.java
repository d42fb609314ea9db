package io.chengji.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Is a payload one text, and is what has none refused with its place? */
class PayloadTest {
  private static final EntryKind KIND = EntryKind.ofPublic("a.b", 1);

  record Line(int number, String words, List<Integer> parts) {}

  @Test
  void members_areInTheOrderOfTheirUtf16Units() {
    String given =
        """
        {"\\u20ac":1,"\\r":2,"\\ufb33":3,"1":4,"\\ud83d\\ude00":5,"\\u0080":6,"\\u00f6":7}""";
    assertThat(CanonicalJson.write(JsonMapper.builder().build().readTree(given)))
        .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
  }

  @Test
  void text_hasTheShortestEscapes() {
    assertThat(Payload.of(Map.of("t", "\b\t\n\f\r\"\\/\u0001\u001f\u007f\u2028")).text())
        .isEqualTo("{\"t\":\"\\b\\t\\n\\f\\r\\\"\\\\/\\u0001\\u001f\u007f\u2028\"}");
  }

  @Test
  void record_isWrittenByItsNames() {
    assertThat(Payload.of(new Line(3, "六安", List.of(1, 2))).text())
        .isEqualTo("{\"number\":3,\"parts\":[1,2],\"words\":\"六安\"}");
    assertThat(Payload.of(new Line(3, "六安", List.of())))
        .isEqualTo(Payload.of(Map.of("words", "六安", "parts", List.of(), "number", 3)))
        .hasSameHashCodeAs(Payload.of(Map.of("words", "六安", "parts", List.of(), "number", 3)));
  }

  @Test
  void numberBeyondTheDoublesWholeNumbers_isRefused() {
    assertThat(Payload.of(Map.of("n", (1L << 53) - 1)).text())
        .isEqualTo("{\"n\":9007199254740991}");
    for (Object number :
        List.of(1L << 53, Long.MIN_VALUE, BigInteger.TEN.pow(30), new BigDecimal("1.0"), 1e3)) {
      assertThatThrownBy(() -> Payload.of(Map.of("n", number)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("/n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\ud800", "\udc00b", "\ud800\ud800"})
  void textThatCannotBeStored_isRefused(String text) {
    assertThatThrownBy(() -> Payload.of(Map.of("t", text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("payload at /t");
    assertThatThrownBy(() -> Payload.of(Map.of(text, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void payloadThatIsTooDeep_isRefused() {
    Object nested = 1;
    for (int depth = 1; depth < 95; depth++) {
      nested = List.of(nested);
    }
    assertThat(Payload.of(Map.of("n", nested)).text()).contains("[[1]]");
    Object deeper = List.of(nested);
    assertThatThrownBy(() -> Payload.of(Map.of("n", deeper)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("95 deep");
  }

  @Test
  void payloadThatIsNoObject_isRefused() {
    for (Object value : List.of(List.of(), "text", 1)) {
      assertThatThrownBy(() -> Payload.of(value)).hasMessageContaining("a JSON object is needed");
    }
  }

  @Test
  void member_isAddedButNotReplaced() {
    Payload one = Payload.of(Map.of("a", 1));
    assertThat(one.with(Map.of("b", List.of(2))).text()).isEqualTo("{\"a\":1,\"b\":[2]}");
    assertThat(one.text()).isEqualTo("{\"a\":1}");
    assertThatThrownBy(() -> one.with(Map.of("a", 2)))
        .hasMessageContaining("\"a\" is there already");
    assertThat(Payload.empty().with(Map.of())).isEqualTo(Payload.of(Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "register", "Register.imported", "a..b", ".a.b", "a.b ", "a.1b"})
  void kindName_isDottedLowerCase(String name) {
    assertThatThrownBy(() -> EntryKind.ofPublic(name, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void kinds_areClosedAndEachDeclaredOnce() {
    EntryKinds kinds = EntryKinds.of(KIND).and(EntryKinds.of(EntryKind.ofInternal("a.b", 2)));
    assertThat(kinds.listKinds()).extracting(EntryKind::version).containsExactly(1, 2);
    assertThat(kinds.contains(KIND)).isTrue();
    assertThat(kinds.contains(EntryKind.ofInternal("a.b", 1))).isFalse();
    assertThat(kinds.findKind("a.b", 3)).isEmpty();
    assertThat(kinds.findKind("a.b", 1)).contains(KIND);
    assertThatThrownBy(() -> kinds.and(EntryKinds.of(KIND))).hasMessageContaining("declared twice");
    assertThatThrownBy(() -> EntryKind.ofPublic("a.b", 0)).hasMessageContaining("start at 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a\u0000", "\ud800"})
  void actorAndRequest_areOneLineOfText(String text) {
    assertThatThrownBy(() -> Actor.of(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Actor.of("a").actingFor(text))
        .isInstanceOf(IllegalArgumentException.class);
    Entry entry = new Entry(KIND, Actor.ofSystem("test"), Instant.EPOCH, Payload.empty());
    assertThatThrownBy(() -> entry.withRequestId(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void observedTime_isKeptToTheMicrosecond() {
    Instant fine = Instant.parse("2026-11-20T01:02:03.123456789Z");
    assertThat(new Entry(KIND, Actor.of("a"), fine, Payload.empty()).observedAt())
        .isEqualTo(Instant.parse("2026-11-20T01:02:03.123456Z"));
  }
}
