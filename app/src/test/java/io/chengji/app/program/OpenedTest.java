package io.chengji.app.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedTest {
  private final List<String> closed = new ArrayList<>();
  private final Opened opened = new Opened();

  @Test
  void parts_areClosedOnceFromTheLastToTheFirst() {
    opened.keep(() -> closed.add("first"));
    opened.keep(() -> closed.add("second"));
    opened.close();
    opened.close();
    assertThat(closed).containsExactly("second", "first");
  }

  @Test
  void partThatCannotBeClosed_keepsNoOtherOpenAndIsTold() {
    IllegalStateException later = new IllegalStateException("later");
    Exception earlier = new java.io.IOException("earlier");
    opened.keep(() -> closed.add("first"));
    opened.keep(
        () -> {
          throw earlier;
        });
    opened.keep(
        () -> {
          throw later;
        });
    Throwable thrown = catchThrowable(opened::close);
    assertThat(closed).containsExactly("first");
    assertThat(thrown).isSameAs(later).hasSuppressedException(earlier);
  }
}
