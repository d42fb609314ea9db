package io.chengji.kernel.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementTest {
  @Test
  void workingRequirement_knowsItsScenarios() {
    Requirement r =
        parse("S027", "A", "Register", "works", "Register", "ATest#a_b BTest#c_d", "/p");
    assertThat(r.scenarios()).containsExactly("ATest#a_b", "BTest#c_d");
  }

  @Test
  void requirementThatDoesNotWork_hasNoScenario() {
    assertThat(parse("S027", "A", "Register", "not-yet", "", "", "").scenarios()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      textBlock =
          """
          27,   A, Register, not-yet, '', '', '', id
          S27,  A, Register, not-yet, '', '', '', id
          S0027,A, Register, not-yet, '', '', '', id
          S027, O, Register, not-yet, '', '', '', family
          S027, a, Register, not-yet, '', '', '', family
          S027, A, ' ',      not-yet, '', '', '', name_en
          S027, A, Register, works,   '', 'ATest#a', '/p', realised_by
          S027, A, Register, works,   ' ', 'ATest#a', '/p', realised_by
          S027, A, Register, works,   'R', '', '/p', scenario
          S027, A, Register, works,   'R', 'ATest', '/p', scenario
          S027, A, Register, works,   'R', 'ATest#a,BTest#b', '/p', scenario
          S027, A, Register, works,   'R', 'ATest#a  BTest#b', '/p', scenario
          S027, A, Register, works,   'R', 'ATest#a', '', page
          S027, A, Register, not-yet, 'R', '', '', realised_by
          S027, A, Register, not-yet, '', 'ATest#a', '', scenario
          S027, A, Register, not-yet, '', '', '/p', page
          """)
  void brokenRule_namesTheFieldInBothLanguages(
      String id,
      String family,
      String name,
      String state,
      String by,
      String scenario,
      String page,
      String field) {
    InvalidRequirementException refused =
        catchThrowableOfType(
            InvalidRequirementException.class,
            () -> parse(id, family, name, state, by, scenario, page));
    assertThat(refused.field()).isEqualTo(field);
    assertThat(refused).hasMessageContainingAll(field + "“", field + " '");
    assertThat(refused).hasMessageFindingMatch("(write|fill it in|leave it empty)");
  }

  @Test
  void hugeOrUnprintableValue_isShownShortAndClean() {
    InvalidRequirementException refused =
        catchThrowableOfType(
            InvalidRequirementException.class,
            () -> parse("\u001b[31m" + "x".repeat(100_000), "A", "x", "not-yet", "", "", ""));
    assertThat(refused.getMessage()).hasSizeLessThan(300).doesNotContain("\u001b").contains("…");
  }

  private static Requirement parse(
      String id,
      String family,
      String name,
      String state,
      String by,
      String scenario,
      String page) {
    return new Requirement(
        id,
        family,
        name,
        State.findByWord(state).orElseThrow(),
        Realisation.RECORD,
        by,
        scenario,
        page);
  }
}
