package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.words.Language;
import io.chengji.kernel.words.Words;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import tools.jackson.databind.JsonNode;

class ProblemProperties {
  /** Whatever the values are, a problem is JSON with the members of RFC 9457 in one language. */
  @Property
  void aProblem_isAlwaysReadable(
      @ForAll ProblemKind kind,
      @ForAll Language language,
      @ForAll @Size(min = 1, max = 4) List<@StringLength(max = 300) String> values) {
    Words rule = new Words("规则", "the rule");
    Words remedy = new Words("改法", "the remedy");
    Problem problem =
        Problem.ofFields(
            kind, values.stream().map(v -> new FieldError("/field", v, rule, remedy)).toList());
    JsonNode json =
        Json.mapper().readTree(Json.bytes(problem.body(language, "/api/v1/x", "request-1")));
    assertThat(json.path("type").asString()).isEqualTo(kind.type());
    assertThat(json.path("status").asInt()).isEqualTo(kind.status()).isBetween(400, 599);
    assertThat(json.path("title").asString()).isEqualTo(kind.title().in(language));
    assertThat(json.path("errors").size()).isEqualTo(values.size());
    assertThat(json.path("errors").path(0).path("rule").asString()).isEqualTo(rule.in(language));
    assertThat(json.path("errors").path(0).path("value").asString().length())
        .isLessThanOrEqualTo(201);
  }

  /** Every kind is found by its slug, and the type URI holds nothing that needs escaping. */
  @Property
  void everyKind_hasItsOwnAddress(@ForAll ProblemKind kind) {
    assertThat(ProblemKind.find(kind.slug())).hasValue(kind);
    assertThat(kind.type()).matches("/api/v1/problems/[a-z-]+");
    assertThat(new Problem(kind, kind.title(), List.of(), Map.of()).kind()).isEqualTo(kind);
  }
}
