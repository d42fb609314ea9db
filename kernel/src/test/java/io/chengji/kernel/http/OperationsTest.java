package io.chengji.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationsTest {
  private static final Handler NOTHING = request -> Reply.noContent();

  private static Operations operations() {
    return new Operations()
        .add(Operation.get("listThings", "/things", Admission.PUBLIC), NOTHING)
        .add(Operation.post("makeThing", "/things", Admission.PUBLIC), NOTHING)
        .add(Operation.get("getThing", "/things/{id}", Admission.PUBLIC), NOTHING)
        .add(Operation.delete("dropThing", "/things/{id}", Admission.PUBLIC), NOTHING)
        .add(Operation.put("putPart", "/things/{id}/part", Admission.PUBLIC), NOTHING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/things        | GET, HEAD, POST",
        "/things/1      | DELETE, GET, HEAD",
        "/things/1/part | PUT",
        "/things/1/     | ''",
        "/thing         | ''",
        "/              | ''",
      })
  void allow_namesTheMethodsOfAPath(String path, String methods) {
    assertThat(operations().allow(path)).isEqualTo(methods);
  }

  @Test
  void theSameDoorTwice_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                operations().add(Operation.get("other", "/things/{n}", Admission.PUBLIC), NOTHING))
        .withMessageContaining("other");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> operations().add(Operation.get("getThing", "/else", Admission.PUBLIC), NOTHING));
  }

  @ParameterizedTest
  @CsvSource({"Upper, GET, /a", "ok, HEAD, /a", "ok, get, /a", "ok, GET, a", "'', GET, /a"})
  void whatIsNoOperation_isRefused(String id, String method, String path) {
    Operation usual = Operation.get("usual", "/a", Admission.PUBLIC);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Operation(
                    id, method, path, false, usual.admission(), Set.of(), "", usual.produces(), 0));
  }

  @Test
  void deepPath_isAllowedAtAnyDepth_othersAreNot() {
    Operations deep =
        operations()
            .add(Operation.get("getDeep", "/deep/{rest}", Admission.PUBLIC).withDeepPath(), NOTHING)
            .add(Operation.get("getFlat", "/flat/{one}", Admission.PUBLIC), NOTHING);
    assertThat(deep.allow("/deep/a")).isEqualTo("GET, HEAD");
    assertThat(deep.allow("/deep/a/b/c")).isEqualTo("GET, HEAD");
    assertThat(deep.allow("/deep")).isEmpty();
    assertThat(deep.allow("/flat/a/b")).isEmpty();
  }

  @Test
  void everyWithKeepsTheRest() {
    Operation one =
        Operation.post("x", "/x", Admission.ADMINISTRATOR)
            .withQuery("a")
            .withQuery("b")
            .withProduces("text/csv")
            .withBody("text/plain", 9);
    assertThat(one.queries()).containsExactlyInAnyOrder("a", "b");
    assertThat(one.produces()).containsExactly("text/csv");
    assertThat(one.bodyLimit()).isEqualTo(9);
    assertThat(one.admission()).isEqualTo(Admission.ADMINISTRATOR);
    assertThat(one.withoutBody().consumes()).isEmpty();
    assertThat(one.isWrite()).isTrue();
    assertThat(Operation.get("y", "/y", Admission.PUBLIC).isWrite()).isFalse();
  }
}
