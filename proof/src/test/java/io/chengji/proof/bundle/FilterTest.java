package io.chengji.proof.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.proof.entry.FormException;
import io.chengji.proof.json.Json;
import io.chengji.proof.json.JsonLimits;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which values does a condition choose, and what is no source? */
class FilterTest {
  private static final Json VALUE =
      json("{'a':{'b':[1,'x',true,null,1.0,1e0,'1']},'':7,'c/d':8,'e~f':9}");

  private static Json json(String text) {
    return Json.parse(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), JsonLimits.FILE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                         | true",
        "{'/a/b/0':1}               | true",
        "{'/a/b/0':'1'}             | false",
        "{'/a/b/1':'x'}             | true",
        "{'/a/b/1':'X'}             | false",
        "{'/a/b/2':true}            | true",
        "{'/a/b/2':false}           | false",
        "{'/a/b/3':null}            | true",
        "{'/a/b/4':1}               | false",
        "{'/a/b/5':1}               | false",
        "{'/a/b/6':'1'}             | true",
        "{'/a/b/7':null}            | false",
        "{'/a/b/-':null}            | false",
        "{'/a/b/00':1}              | false",
        "{'/none':null}             | false",
        "{'/':7}                    | true",
        "{'/c~1d':8}                | true",
        "{'/e~0f':9}                | true",
        "{'/a/b/0':1,'/a/b/1':'x'}  | true",
        "{'/a/b/0':1,'/a/b/1':'y'}  | false"
      })
  void condition_choosesByEqualValues(String where, boolean chosen) {
    assertThat(Filter.ofJson(json(where)).fits(VALUE)).isEqualTo(chosen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "{'a':1}",
        "{'/a':[]}",
        "{'/a':{}}",
        "{'/a':1.5}",
        "{'/a':-0}",
        "{'/~':1}",
        "{'/a':9007199254740992}"
      })
  void otherConditions_areRefused(String where) {
    Json json = json(where);
    assertThatThrownBy(() -> Filter.ofJson(json)).isInstanceOf(FormException.class);
  }

  @Test
  void sources_areOfThreeShapes() {
    String hash = "ab".repeat(32);
    assertThat(Source.ofJson(json("{'text':''}"))).isEqualTo(new Source.Given(""));
    Source.Taken leaf =
        (Source.Taken) Source.ofJson(json("{'leaf':'" + hash + "','pointer':'/a'}"));
    assertThat(leaf.fromEvidence()).isFalse();
    assertThat(leaf.selection()).isEmpty();
    Source.Taken counted =
        (Source.Taken)
            Source.ofJson(json("{'evidence':'" + hash + "','pointer':'','where':{'/a':1}}"));
    assertThat(counted.fromEvidence()).isTrue();
    assertThat(counted.selection().orElseThrow().pick()).isEmpty();
    Source.Taken picked =
        (Source.Taken)
            Source.ofJson(json("{'leaf':'" + hash + "','pick':'/v','pointer':'','where':{}}"));
    assertThat(picked.selection().orElseThrow().pick()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{'text':1}",
        "{'text':'a','pointer':''}",
        "{'leaf':'H'}",
        "{'pointer':''}",
        "{'leaf':'H','pointer':'a'}",
        "{'leaf':'h','pointer':''}",
        "{'leaf':'H','pointer':1}",
        "{'leaf':'H','pick':'','pointer':''}",
        "{'leaf':'H','pointer':'','where':[]}",
        "{'leaf':'H','pointer':'','where':{},'pick':1}",
        "{'leaf':'H','pointer':'','more':1}",
        "{'leaf':'H','evidence':'H','pointer':''}"
      })
  void otherSources_areRefused(String source) {
    Json json = json(source.replace("H", "ab".repeat(32)));
    assertThatThrownBy(() -> Source.ofJson(json)).isInstanceOf(FormException.class);
  }
}
