package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which Accept headers take JSON (RFC 9110, 12.5.1). */
class AcceptTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json                            | true",
        "Application/JSON                            | true",
        "application/*                               | true",
        "*/*                                         | true",
        "text/html, application/json;q=0.1           | true",
        "text/html,*/*;q=0.8                         | true",
        "application/json ; q=0.001                  | true",
        "application/json;charset=utf-8              | true",
        "text/html                                   | false",
        "text/*                                      | false",
        "application/jsonx                           | false",
        "application/json;q=0                        | false",
        "application/json;Q=0.000                    | false",
        "application/json;q=0, */*                   | false",
        "application/*;q=0, */*                      | false",
        "application/*;q=0, application/json;q=0.5   | true",
        "*/*;q=0                                     | false",
        "*/*;q=0, application/json                   | true",
        "nonsense                                    | false",
        ";;;,,,                                      | false",
      })
  void theMostSpecificRangeDecides(String accept, boolean taken) {
    assertThat(Exchange.accepts(accept, "application/json")).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"text/csv; charset=utf-8, true", "text/plain, false"})
  void parametersOfOurType_doNotMatter(String ours, boolean taken) {
    assertThat(Exchange.accepts("text/csv", ours)).isEqualTo(taken);
  }
}
