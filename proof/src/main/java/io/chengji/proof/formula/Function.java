package io.chengji.proof.formula;

import static io.chengji.proof.formula.ValueType.LIST;
import static io.chengji.proof.formula.ValueType.NUMBER;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A built-in function: its parameters, its type and its rounding (section 5). */
enum Function {
  SUM(List.of(), Use.NONE),
  COUNT(List.of(), Use.NONE),
  MIN(List.of(), Use.NONE),
  MAX(List.of(), Use.NONE),
  MEAN(List.of(), Use.OPTIONAL),
  LIST_OF(List.of(), Use.NONE),
  WEIGHTED_SUM(List.of(LIST, LIST), Use.NONE),
  WEIGHTED_MEAN(List.of(LIST, LIST), Use.OPTIONAL),
  CLAMP(List.of(NUMBER, NUMBER, NUMBER), Use.NONE),
  ABS(List.of(NUMBER), Use.NONE),
  ROUND(List.of(NUMBER), Use.REQUIRED),
  DIV(List.of(NUMBER, NUMBER), Use.REQUIRED);

  /** Whether a rounding is written in the call; an optional one falls back to the declaration. */
  enum Use {
    NONE,
    OPTIONAL,
    REQUIRED
  }

  private final List<ValueType> parameters;
  private final Use rounding;

  Function(List<ValueType> parameters, Use rounding) {
    this.parameters = parameters;
    this.rounding = rounding;
  }

  static Optional<Function> find(String word) {
    for (Function each : values()) {
      if (each.word().equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  String word() {
    return this == LIST_OF ? "list" : name().toLowerCase(Locale.ROOT);
  }

  /** Whether the arguments, numbers and lists in any mixture, are joined into one list. */
  boolean joins() {
    return parameters.isEmpty();
  }

  List<ValueType> parameters() {
    return parameters;
  }

  Use rounding() {
    return rounding;
  }

  ValueType type() {
    return this == LIST_OF ? LIST : NUMBER;
  }
}
