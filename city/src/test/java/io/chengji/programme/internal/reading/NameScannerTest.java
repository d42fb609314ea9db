package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.internal.reading.NameScanner.Piece;
import io.chengji.programme.internal.reading.NameScanner.Type;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Is a line of names cut where it should be, and is every character accounted for? */
class NameScannerTest {
  static List<String> names(String line) {
    return NameScanner.scan(line).stream()
        .filter(p -> p.type() == Type.NAME)
        .map(Piece::text)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "武清区、河西区|武清区/河西区",
        "甲市，乙市；丙市|甲市/乙市/丙市",
        "甲市,乙市;丙市|甲市/乙市/丙市",
        "甲市、、乙市|甲市/乙市",
        "、甲市、|甲市",
        "甲市、乙市。|甲市/乙市",
        "甲市　、 乙市|甲市/乙市",
        "宁波市（含海曙区、鄞州区咸祥镇）、慈溪市|宁波市（含海曙区、鄞州区咸祥镇）/慈溪市",
        "甲市(含乙区,丙区)、丁市|甲市(含乙区,丙区)/丁市",
        "甲市（未闭、乙市|甲市（未闭/乙市",
        "江油市[3]|江油市",
        "甲市［12］、乙市|甲市/乙市"
      })
  void line_isCutAtDelimitersOutsideBrackets(String line, String expected) {
    assertThat(String.join("/", names(line))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "、", "（（（", "）甲、乙（", "　　", "abc、123", "甲[1]乙[99]丙", "甲（乙（丙）丁）戊、己", "a，；,;b"})
  void everyCharacter_belongsToOnePiece(String line) {
    String joined = NameScanner.scan(line).stream().map(Piece::text).collect(Collectors.joining());
    assertThat(joined).isEqualTo(line);
  }

  @Test
  void textWithoutHan_isARemainder() {
    assertThat(NameScanner.scan("甲市、123"))
        .filteredOn(p -> p.type() == Type.REMAINDER)
        .extracting(Piece::text)
        .containsExactly("123");
  }

  @Test
  void manyOpeningBrackets_takeBoundedTime() {
    assertThat(NameScanner.scan("（".repeat(200_000))).isNotEmpty();
  }
}
