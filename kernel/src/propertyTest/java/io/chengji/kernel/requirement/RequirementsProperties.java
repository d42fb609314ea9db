package io.chengji.kernel.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RequirementsProperties {
  @Property(tries = 300)
  void whatIsWritten_isReadAgain(@ForAll("tables") List<Requirement> requirements)
      throws IOException {
    StringBuilder out = new StringBuilder();
    Requirements.write(requirements, out);
    InputStream in = new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(Requirements.load(in)).isEqualTo(requirements);
  }

  @Property(tries = 300)
  void everyRequirement_isCountedOnce(@ForAll("tables") List<Requirement> requirements) {
    Coverage coverage = Coverage.of(requirements);
    assertThat(coverage.total().total()).isEqualTo(requirements.size());
    assertThat(coverage.total().works())
        .isEqualTo(requirements.stream().filter(r -> r.state() == State.WORKS).count());
  }

  @Provide
  Arbitrary<List<Requirement>> tables() {
    return rows().list().ofMaxSize(8).map(RequirementsProperties::numbered);
  }

  private static Arbitrary<Requirement> rows() {
    Arbitrary<String> family = Arbitraries.strings().withCharRange('A', 'N').ofLength(1);
    Arbitrary<String> text =
        Arbitraries.strings()
            .withChars("ab,\"\n\r /#市：")
            .ofMinLength(1)
            .ofMaxLength(12)
            .filter(t -> !t.isBlank());
    Arbitrary<String> scenario =
        Arbitraries.of("ATest#a_b", "BTest#c_d")
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(names -> String.join(" ", names));
    Arbitrary<Realisation> kind = Arbitraries.of(Realisation.class);
    Arbitrary<State> state = Arbitraries.of(State.class);
    return Combinators.combine(family, text, state, kind, text, scenario, text)
        .as(
            (f, name, s, k, by, proof, page) ->
                s == State.WORKS
                    ? new Requirement("S000", f, name, s, k, by, proof, page)
                    : new Requirement("S000", f, name, s, k, "", "", ""));
  }

  private static List<Requirement> numbered(List<Requirement> rows) {
    List<Requirement> numbered = new ArrayList<>();
    for (Requirement r : rows) {
      String id = "S%03d".formatted(numbered.size() * 7 + 1);
      numbered.add(
          new Requirement(
              id,
              r.family(),
              r.nameEn(),
              r.state(),
              r.realisedAs(),
              r.realisedBy(),
              r.scenario(),
              r.page()));
    }
    return numbered;
  }
}
