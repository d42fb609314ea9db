package io.chengji.proof.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void everyKindOfValue_isRead() {
    Json value =
        parse(" {\"z\" : [ ] , \"a\":[true,false,null,-1.50e+3,\"\\u00e9\\n\"],\"o\":{ }}\r\n");

    Map<String, Json> members = new LinkedHashMap<>();
    members.put("z", new Json.Arr(List.of()));
    members.put(
        "a",
        new Json.Arr(
            List.of(
                Json.Bool.TRUE,
                Json.Bool.FALSE,
                Json.Null.NULL,
                new Json.Num("-1.50e+3"),
                new Json.Text("é\n"))));
    members.put("o", new Json.Obj(Map.of()));
    assertThat(value).isEqualTo(new Json.Obj(members));
    assertThat(((Json.Obj) value).members().keySet()).containsExactly("z", "a", "o");
    assertThat(((Json.Obj) value).find("q")).isEmpty();
    assertThat(Json.Bool.of(true).value()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "`` | 0",
        "` ` | 1",
        "`{` | 1",
        "`[1` | 2",
        "`[1,]` | 3",
        "`[,1]` | 1",
        "`{\"a\"}` | 4",
        "`{\"a\":}` | 5",
        "`{\"a\":1,}` | 7",
        "`{a:1}` | 1",
        "`{\"a\":1,\"b\":2,\"a\":3}` | 13",
        "`{\"a\":1,\"\\u0061\":3}` | 7",
        "`[1] 2` | 4",
        "`01` | 1",
        "`-` | 1",
        "`+1` | 0",
        "`1.` | 2",
        "`.5` | 0",
        "`1e` | 2",
        "`0x10` | 1",
        "`NaN` | 0",
        "`nul` | 3",
        "`True` | 0",
        "`'a'` | 0",
        "`\"a` | 2",
        "`\"\\x\"` | 2",
        "`\"\\u12g4\"` | 5",
        "`\"\\u12` | 5",
        "`\"\\ud800\"` | 1",
        "`\"\\ud800\\n\"` | 1",
        "`\"\\ud800\\u0041\"` | 1",
        "`\"\\udc00\\ud800\"` | 1",
        "`\"\t\"` | 1",
        "`/*a*/1` | 0",
      })
  void otherText_isRefusedAtItsByte(String text, int offset) {
    assertRefused(text.getBytes(StandardCharsets.UTF_8), JsonLimits.ENTRY, offset);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22ff22",
        "22c022",
        "22c08022",
        "22eda08022",
        "22f4908080",
        "22e28222",
        "22f0808080",
        "efbbbf31",
        "22e282",
        "31ff",
        "22c3",
        "5b22c32822"
      })
  void bytesThatAreNotUtf8_areRefused(String hex) {
    assertThatThrownBy(() -> Json.parse(HexFormat.of().parseHex(hex), JsonLimits.ENTRY))
        .isInstanceOf(JsonException.class);
  }

  @Test
  void limits_hold() {
    assertThat(parse("[".repeat(100) + "]".repeat(100))).isInstanceOf(Json.Arr.class);
    assertRefused(bytes("[".repeat(101) + "]".repeat(101)), JsonLimits.ENTRY, 100);
    assertRefused(bytes("{\"a\":".repeat(101)), JsonLimits.ENTRY, 500);
    assertRefused(bytes("[1]"), new JsonLimits(2, 9), 2);
    assertRefused(bytes("[]"), new JsonLimits(9, 0), 0);
    assertThat(Json.parse(bytes("1"), new JsonLimits(1, 0))).isEqualTo(Json.Num.of(1));
    assertThatThrownBy(() -> new JsonLimits(1, 100_000))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void number_keepsItsText() {
    assertThat(new Json.Num("1.50").decimal()).isEqualTo(new BigDecimal("1.50"));
    assertThat(new Json.Num("1.50")).isNotEqualTo(new Json.Num("1.5"));
    assertThatThrownBy(() -> new Json.Num("1 ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Json.Num("1e999999999").decimal())
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Json.Num("1e-99999999999").decimal())
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Json.Num("1".repeat(1001)).decimal())
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void wholeNumber_isWrittenAsOne() {
    assertThat(new Json.Num("9007199254740991").findWhole()).hasValue(9007199254740991L);
    assertThat(new Json.Num("-7").findWhole()).hasValue(-7);
    for (String other : List.of("-0", "1.0", "1e1", "9007199254740992", "1".repeat(40))) {
      assertThat(new Json.Num(other).findWhole()).as(other).isEmpty();
    }
  }

  @Test
  void values_cannotBeChanged() {
    List<Json> items = new ArrayList<>(List.of(Json.Null.NULL));
    Json.Arr array = new Json.Arr(items);
    items.clear();
    assertThat(array.items()).hasSize(1);
    Map<String, Json> members = new LinkedHashMap<>(Map.of("a", array));
    Json.Obj object = new Json.Obj(members);
    members.clear();
    assertThat(object.find("a")).contains(array);
    assertThatThrownBy(() -> object.members().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static void assertRefused(byte[] bytes, JsonLimits limits, int offset) {
    assertThatThrownBy(() -> Json.parse(bytes, limits))
        .isInstanceOfSatisfying(
            JsonException.class, refused -> assertThat(refused.offset()).isEqualTo(offset))
        .hasMessageStartingWith("JSON at byte " + offset + ": ");
  }

  private static Json parse(String text) {
    return Json.parse(bytes(text), JsonLimits.ENTRY);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
