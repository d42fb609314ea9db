package io.chengji.proof.bundle.check;

import io.chengji.proof.bundle.Source;
import io.chengji.proof.entry.DecimalText;
import io.chengji.proof.formula.Value;
import io.chengji.proof.formula.ValueType;
import io.chengji.proof.json.Json;
import io.chengji.proof.json.JsonPointer;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what a source gives into a value of the type that a formula wants. */
public final class InputValues {
  /** What a source gives does not fit the input. */
  public static final class MisfitException extends Exception {
    private static final long serialVersionUID = 1L;

    MisfitException(String why) {
      super(why);
    }
  }

  private InputValues() {}

  /** A text that stands in the figure itself. */
  public static Value given(String text, ValueType type) throws MisfitException {
    return switch (type) {
      case TEXT -> Value.ofText(text);
      case DATE -> date(text);
      default -> throw new MisfitException("a text is given where the formula wants a " + type);
    };
  }

  /** The value at a pointer, or the list of what is chosen there. */
  public static Value taken(Source.Taken source, Json json, ValueType type) throws MisfitException {
    Optional<Json> found = source.pointer().find(json);
    if (source.selection().isEmpty()) {
      return single(found, type);
    }
    if (type != ValueType.LIST) {
      throw new MisfitException("a list is given where the formula wants a " + type);
    }
    if (found.isPresent() && found.get() instanceof Json.Arr array) {
      return list(array.items(), source.selection().get());
    }
    throw new MisfitException("there is no array at " + source.pointer());
  }

  private static Value list(List<Json> items, Source.Selection selection) throws MisfitException {
    List<@Nullable BigDecimal> numbers = new ArrayList<>();
    for (Json item : items) {
      if (selection.where().fits(item)) {
        Optional<JsonPointer> pick = selection.pick();
        numbers.add(pick.isPresent() ? element(pick.get().find(item)) : BigDecimal.ONE);
      }
    }
    return Value.ofList(numbers);
  }

  private static @Nullable BigDecimal element(Optional<Json> picked) throws MisfitException {
    return picked.isEmpty() || picked.get() instanceof Json.Null ? null : number(picked.get());
  }

  private static Value single(Optional<Json> found, ValueType type) throws MisfitException {
    if (found.isEmpty() || found.get() instanceof Json.Null) {
      return Value.MISSING;
    }
    Json json = found.get();
    return switch (type) {
      case NUMBER -> Value.ofNumber(number(json));
      case BOOLEAN -> truth(json);
      case TEXT -> Value.ofText(text(json));
      case DATE -> date(text(json));
      case LIST -> throw new MisfitException("a list is taken with where");
    };
  }

  private static BigDecimal number(Json json) throws MisfitException {
    String decimal = json instanceof Json.Num number ? number.text() : text(json);
    return DecimalText.find(decimal)
        .orElseThrow(() -> new MisfitException("a text or number is no decimal"));
  }

  private static Value truth(Json json) throws MisfitException {
    if (json instanceof Json.Bool truth) {
      return Value.ofBoolean(truth.value());
    }
    throw new MisfitException("neither true nor false");
  }

  /** A number of an evidence file that is not whole is the text that stands there. */
  private static String text(Json json) throws MisfitException {
    if (json instanceof Json.Text text) {
      return text.value();
    }
    throw new MisfitException("no text");
  }

  private static Value date(String text) throws MisfitException {
    try {
      if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && !text.startsWith("0000")) {
        return Value.ofDate(LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE));
      }
    } catch (DateTimeException none) {
      throw new MisfitException("there is no such day");
    }
    throw new MisfitException("a day is written like 2026-11-20");
  }
}
