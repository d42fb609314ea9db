package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UploadNameProperties {
  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
            "a",
            "公告",
            ".",
            "..",
            "/",
            "\\",
            " ",
            "\u0000",
            "\n",
            "\u001b[31m",
            "\u202e",
            "😀",
            "\ud83d",
            "\ue000",
            "\u2028",
            "\"",
            "%2f",
            "x".repeat(100))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  /** Whatever was submitted, the name is short, shown as it is, and stays in its folder. */
  @Property
  void aName_isAlwaysSafe(@ForAll("names") String submitted) {
    String name = Upload.parseName(submitted);
    assertThat(name).isNotBlank().doesNotContain("/", "\\", "\u202e", "\u2028");
    assertThat(name.length()).isLessThanOrEqualTo(255);
    assertThat(name).isNotEqualTo(".").isNotEqualTo("..");
    assertThat(name.codePoints().noneMatch(Character::isISOControl)).isTrue();
    assertThat(name.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
  }

  /** A name that is safe stays as it is. */
  @Property
  void parsingTwice_changesNothing(@ForAll("names") String submitted) {
    String once = Upload.parseName(submitted);
    assertThat(Upload.parseName(once)).isEqualTo(once);
  }

  @Example
  void aLongName_endsBetweenCharacters() {
    assertThat(Upload.parseName("😀".repeat(300))).isEqualTo("😀".repeat(127));
    assertThat(Upload.parseName("../..")).isEqualTo("unnamed");
  }
}
