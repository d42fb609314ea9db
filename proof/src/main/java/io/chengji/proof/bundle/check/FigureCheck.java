package io.chengji.proof.bundle.check;

import io.chengji.proof.bundle.Figure;
import io.chengji.proof.bundle.Source;
import io.chengji.proof.formula.Formula;
import io.chengji.proof.formula.FormulaException;
import io.chengji.proof.formula.Input;
import io.chengji.proof.formula.Value;
import io.chengji.proof.formula.ValueType;
import io.chengji.proof.json.Json;
import io.chengji.proof.json.JsonException;
import io.chengji.proof.json.JsonLimits;
import io.chengji.proof.tree.Hash;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Computes figures again from what they rest on. */
final class FigureCheck {
  private final Contents contents;
  private final Map<Hash, Optional<Json>> evidence = new HashMap<>();

  FigureCheck(Contents contents) {
    this.contents = contents;
  }

  /** Holds a figure against its formula and inputs. */
  void check(Figure figure) {
    Formula formula = contents.getFormula(figure.formula());
    String result = evaluate(figure, formula, inputs(figure, formula));
    if (!result.equals(figure.value())) {
      throw new Fault(
          Code.ARITHMETIC,
          Places.figure(figure.name()),
          "重新计算得 " + result + "，公布的是 " + figure.value(),
          "computed again it is " + result + ", published was " + figure.value());
    }
  }

  private static String evaluate(Figure figure, Formula formula, Map<String, Value> inputs) {
    try {
      return formula.evaluate(inputs).value();
    } catch (FormulaException error) {
      throw misfit(figure, error.bilingual().zh(), error.bilingual().en());
    }
  }

  private Map<String, Value> inputs(Figure figure, Formula formula) {
    Map<String, ValueType> types =
        formula.inputs().stream().collect(Collectors.toMap(Input::name, Input::type));
    Map<String, Value> values = new HashMap<>();
    figure
        .inputs()
        .forEach((name, source) -> values.put(name, value(figure, name, source, types.get(name))));
    return values;
  }

  private Value value(Figure figure, String name, Source source, @Nullable ValueType type) {
    try {
      return switch (source) {
        case Source.Given given -> InputValues.given(given.text(), known(type));
        case Source.Taken taken -> {
          Json json = json(figure, name, taken);
          yield InputValues.taken(taken, json, known(type));
        }
      };
    } catch (InputValues.MisfitException none) {
      throw misfit(
          figure,
          "输入 " + name + " 的来源不适合公式",
          "the source of input " + name + " does not fit: " + none.getMessage());
    }
  }

  private static ValueType known(@Nullable ValueType type) throws InputValues.MisfitException {
    if (type == null) {
      throw new InputValues.MisfitException("the formula has no such input");
    }
    return type;
  }

  private Json json(Figure figure, String name, Source.Taken taken)
      throws InputValues.MisfitException {
    Hash hash = taken.hash();
    if (!taken.fromEvidence()) {
      return contents.findJson(hash).orElseThrow(() -> missing(figure, name));
    }
    byte[] content = contents.bundle().findEvidence(hash).orElseThrow(() -> missing(figure, name));
    Optional<Json> parsed = evidence.computeIfAbsent(hash, any -> parse(content));
    return parsed.orElseThrow(() -> new InputValues.MisfitException("the evidence is no JSON"));
  }

  private static Optional<Json> parse(byte[] content) {
    try {
      return Optional.of(Json.parse(content, JsonLimits.FILE));
    } catch (JsonException none) {
      return Optional.empty();
    }
  }

  private static Fault missing(Figure figure, String name) {
    return new Fault(
        Code.INCOMPLETE,
        Places.figure(figure.name()),
        "输入 " + name + " 的来源不在验证包中，或没有公开",
        "the source of input " + name + " is not in the bundle, or not disclosed");
  }

  private static Fault misfit(Figure figure, String zh, String en) {
    return new Fault(Code.ARITHMETIC, Places.figure(figure.name()), zh, en);
  }
}
