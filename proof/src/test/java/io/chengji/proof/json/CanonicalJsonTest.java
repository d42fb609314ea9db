package io.chengji.proof.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
  /** RFC 8785, appendix B. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2",
  })
  void numbersOfTheStandard_areWrittenAsItSays(String bits, String text) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(EcmaNumber.write(value)).isEqualTo(text);
    assertThat(CanonicalJson.write(new Json.Num(text))).isEqualTo(text);
  }

  /** RFC 8785, section 3.2.2 and 3.2.4. */
  @Test
  void exampleOfTheStandard_isWrittenAsItSays() {
    String text =
        """
        {
          "numbers": [333333333.33333329, 1E30, 4.50,
                      2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }
        """;
    assertThat(CanonicalJson.write(parse(text)))
        .isEqualTo(
            "{\"literals\":[null,true,false],"
                + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  /** RFC 8785, section 3.2.3: by UTF-16 units, so that U+1F600 stands before U+FB33. */
  @Test
  void names_standInTheOrderOfTheStandard() {
    Json names =
        parse(
            """
            {"\\u20ac": 1, "\\r": 2, "\\ufb33": 3, "1": 4, "\\ud83d\\ude00": 5,
             "\\u0080": 6, "\\u00f6": 7}
            """);
    assertThat(CanonicalJson.write(names))
        .isEqualTo(
            "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\":1,\"a\":[1.5,2E10,\"x\\u0001\\u007f\"]}",
        "[1e-7,1e21,123456789012345680000,0.1,100,-0.0,2e-3,4.9e-324,9.5e-324]",
        "{\"\\ud83d\\ude00\":{\"é\":null},\"\":true}",
      })
  void anotherProject_writesTheSame(String text) throws IOException {
    assertThat(CanonicalJson.write(parse(text)))
        .isEqualTo(new JsonCanonicalizer(text).getEncodedString());
  }

  @Test
  void numberThatIsNone_isRefusedWithItsPlace() {
    assertThatThrownBy(() -> CanonicalJson.write(parse("{\"a/b\":[0,1e999]}")))
        .isInstanceOfSatisfying(
            CanonicalException.class,
            refused -> assertThat(refused.pointer()).isEqualTo("/a~1b/1"));
  }

  @Test
  void entry_takesWholeNumbersAlone() {
    assertThat(CanonicalJson.writeEntry(parse("[9007199254740991,-9007199254740991,0]")))
        .isEqualTo("[9007199254740991,-9007199254740991,0]");
    for (String number : List.of("1.0", "1e2", "-0", "9007199254740992", "-9007199254740992")) {
      assertThatThrownBy(() -> CanonicalJson.writeEntry(parse("{\"n\":" + number + "}")))
          .isInstanceOf(CanonicalException.class)
          .hasMessageStartingWith("/n: the number " + number + " is ");
    }
  }

  @Test
  void textThatCannotBeKept_isRefusedWithItsPlace() {
    Json zero = new Json.Obj(Map.of("a", new Json.Text("\0")));
    assertThat(CanonicalJson.write(zero)).isEqualTo("{\"a\":\"\\u0000\"}");
    assertThatThrownBy(() -> CanonicalJson.writeEntry(zero)).hasMessageStartingWith("/a: ");
    for (String half : List.of("\ud83d", "\ude00", "\ude00\ud83d", "a\ud83db")) {
      assertThatThrownBy(() -> CanonicalJson.write(new Json.Text(half)))
          .hasMessageContaining("its root: half of a surrogate pair");
      assertThatThrownBy(() -> CanonicalJson.write(new Json.Obj(Map.of(half, zero))))
          .isInstanceOf(CanonicalException.class);
    }
  }

  @Test
  void entryThatIsNotCanonical_isRefusedAtTheFirstByteThatDiffers() {
    assertThat(CanonicalJson.parseEntry(bytes("{\"a\":1}"), JsonLimits.ENTRY))
        .isEqualTo(parse("{\"a\":1}"));
    assertNotCanonical("{\"a\": 1}", 5);
    assertNotCanonical("{\"b\":1,\"a\":2}", 2);
    assertNotCanonical("\"\\u0041\"", 1);
    assertNotCanonical("{\"a\":1} ", 7);
    assertNotCanonical("{\"a\":1.5}", 0);
  }

  private static void assertNotCanonical(String text, int offset) {
    assertThatThrownBy(() -> CanonicalJson.parseEntry(bytes(text), JsonLimits.ENTRY))
        .isInstanceOfSatisfying(
            JsonException.class, refused -> assertThat(refused.offset()).isEqualTo(offset));
  }

  private static Json parse(String text) {
    return Json.parse(bytes(text), JsonLimits.ENTRY);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
