package io.chengji.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Any tree has one canonical text, whatever the order of its members, and is read back from it. */
class CanonicalJsonProperties {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Provide
  Arbitrary<Object> values() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars('a', 'b', '"', '\\', '\n', '\u0001', '\u001f', '\u007f', '城', '\u2028', 'é')
            .ofMaxLength(5);
    Arbitrary<Object> leaves =
        Arbitraries.oneOf(
            texts.map(text -> text),
            Arbitraries.longs().between(-(1L << 53) + 1, (1L << 53) - 1).map(number -> number),
            Arbitraries.of(true, false).map(flag -> flag));
    return Arbitraries.recursive(() -> leaves, inner -> containers(texts, inner), 0, 3);
  }

  private static Arbitrary<Object> containers(Arbitrary<String> texts, Arbitrary<Object> inner) {
    return Arbitraries.oneOf(
        inner.list().ofMaxSize(4).map(list -> list),
        Arbitraries.maps(texts, inner).ofMaxSize(4).map(LinkedHashMap::new));
  }

  @Property(tries = 500)
  void text_isReadBackAndWrittenTheSame(@ForAll("values") Object value) {
    JsonNode tree = MAPPER.valueToTree(value);
    String text = CanonicalJson.write(tree);
    JsonNode read = MAPPER.readTree(text);
    assertThat(CanonicalJson.write(read)).isEqualTo(text);
    assertThat(MAPPER.readTree(tree.toString())).isEqualTo(read);
  }

  @Property(tries = 500)
  void orderOfMembers_doesNotMatter(@ForAll("values") Object value, @ForAll Random random) {
    String text = CanonicalJson.write(MAPPER.valueToTree(value));
    assertThat(CanonicalJson.write(MAPPER.valueToTree(shuffled(value, random)))).isEqualTo(text);
  }

  @Property(tries = 300)
  void decimal_isRefused(@ForAll double number) {
    assertThatThrownBy(() -> Payload.of(Map.of("a", List.of(Map.of("b/c", number)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/a/0/b~1c");
  }

  private static Object shuffled(Object value, Random random) {
    if (value instanceof List<?> list) {
      return list.stream().map(each -> shuffled(each, random)).toList();
    }
    if (value instanceof Map<?, ?> map) {
      List<Map.Entry<?, ?>> members = new ArrayList<>(map.entrySet());
      Collections.shuffle(members, random);
      Map<Object, Object> other = new LinkedHashMap<>();
      members.forEach(each -> other.put(each.getKey(), shuffled(each.getValue(), random)));
      return other;
    }
    return value;
  }
}
