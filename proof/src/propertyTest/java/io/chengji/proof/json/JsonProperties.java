package io.chengji.proof.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;

/** Any value has one canonical text, which is read back as the same value. */
class JsonProperties {
  @Provide
  Arbitrary<Json> values() {
    Arbitrary<Json> numbers =
        Arbitraries.longs()
            .between(-Json.LARGEST_WHOLE, Json.LARGEST_WHOLE)
            .map(number -> (Json) Json.Num.of(number));
    return Arbitraries.recursive(
        () -> Arbitraries.oneOf(texts().map(Json.Text::new), numbers, words()),
        JsonProperties::containers,
        0,
        2);
  }

  private static Arbitrary<Json> words() {
    return Arbitraries.of(Json.Bool.TRUE, Json.Bool.FALSE, Json.Null.NULL);
  }

  private static Arbitrary<String> texts() {
    Arbitrary<String> plain =
        Arbitraries.strings()
            .withChars('a', '"', '\\', '/', '\n', '\u0001', '\u007f', '城', '\u2028', '\ufb33')
            .ofMaxLength(5);
    return Arbitraries.oneOf(plain, Arbitraries.of("\ud83d\ude00", "a\ud842\udfb7b", "\ufeff"));
  }

  private static Arbitrary<Json> containers(Arbitrary<Json> inner) {
    Arbitrary<Json> arrays =
        inner.list().ofMaxSize(4).map((List<Json> items) -> new Json.Arr(items));
    Arbitrary<Json> objects =
        Arbitraries.maps(texts(), inner)
            .ofMaxSize(4)
            .map((Map<String, Json> members) -> new Json.Obj(members));
    return Arbitraries.oneOf(arrays, objects);
  }

  @Property(tries = 200)
  void canonicalText_isReadBackAndWrittenTheSame(@ForAll("values") Json value) {
    String text = CanonicalJson.write(value);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Json read = Json.parse(bytes, JsonLimits.ENTRY);
    assertThat(read).isEqualTo(value);
    assertThat(CanonicalJson.write(read)).isEqualTo(text);
    assertThat(CanonicalJson.writeEntry(read)).isEqualTo(text);
    assertThat(CanonicalJson.parseEntry(bytes, JsonLimits.ENTRY)).isEqualTo(value);
  }

  @Property
  void number_isReadBackAsTheSameBits(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      String text = EcmaNumber.write(value);
      assertThat(Double.parseDouble(text)).isEqualTo(value == 0 ? 0 : value);
      assertThat(new Json.Num(text).text()).isEqualTo(text);
      assertThat(EcmaNumber.parse(text)).contains(text);
    }
  }

  @Property(tries = 100)
  void anotherProject_writesTheSame(@ForAll("values") Json value, @ForAll double number)
      throws IOException {
    Json both = new Json.Arr(List.of(value, new Json.Num(Double.toString(number))));
    String text = CanonicalJson.write(both);
    assertThat(new JsonCanonicalizer(text).getEncodedString()).isEqualTo(text);
  }
}
