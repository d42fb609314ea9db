package io.chengji.proof.formula;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks names, order and types of a parsed formula, in the order of section 10. */
final class Checker {
  private final Map<String, ValueType> values = new HashMap<>();
  private final Map<String, Declaration> callable = new HashMap<>();
  private final TypeChecker types;

  private Checker(Program program) {
    types = new TypeChecker(values, callable, program.division().isPresent());
  }

  static void check(Program program) {
    Checker checker = new Checker(program);
    program.inputs().forEach(checker::input);
    program.declarations().forEach(checker::declaration);
    checker.result(program.result());
  }

  private void input(Input input) {
    checkNew(input.name(), input.at());
    boolean numeric = input.type() == ValueType.NUMBER || input.type() == ValueType.LIST;
    if (!numeric && !input.missing().equals(MissingPolicy.FAIL)) {
      throw new FormulaException(
          FormulaFault.TYPE,
          input.policyAt(),
          "只有数值和数列可以补缺或跳过",
          "only numbers and lists have a missing-value policy other than fail");
    }
    values.put(input.name(), input.seenType());
  }

  private void declaration(Declaration declaration) {
    checkNew(declaration.name(), declaration.at());
    switch (declaration) {
      case Declaration.Table table -> table(table);
      case Declaration.Band band -> band(band);
      case Declaration.Let let -> values.put(let.name(), types.typeOf(let.expression()));
    }
    if (!(declaration instanceof Declaration.Let)) {
      callable.put(declaration.name(), declaration);
    }
  }

  private static void table(Declaration.Table table) {
    Optional<LocalDate> last = Optional.empty();
    for (Declaration.Version version : table.versions()) {
      if (last.isPresent() && !version.from().isAfter(last.get())) {
        throw disordered(version.at(), "表的日期须递增", "the dates of a table must rise");
      }
      last = Optional.of(version.from());
      Set<String> keys = new HashSet<>();
      for (Declaration.Row row : version.rows()) {
        if (!keys.add(row.key())) {
          throw disordered(row.at(), "键重复", "the key stands twice in this version");
        }
      }
    }
  }

  private static void band(Declaration.Band band) {
    List<Declaration.Step> steps = band.steps();
    for (int i = 0; i < steps.size(); i++) {
      if (i > 0 && !steps.get(i).isAfter(steps.get(i - 1))) {
        throw disordered(steps.get(i).at(), "分档界限须递增", "the limits of a band must rise");
      }
      checkOutcome(steps.get(i).outcome(), steps.get(0).outcome());
    }
    checkOutcome(band.otherwise(), steps.get(0).outcome());
  }

  private static void checkOutcome(Declaration.Outcome outcome, Declaration.Outcome first) {
    TypeChecker.require(first.type(), outcome.type(), outcome.at());
  }

  private void result(ResultForm result) {
    TypeChecker.require(result.type(), types.typeOf(result.expression()), result.expression().at());
  }

  private void checkNew(String name, Position at) {
    boolean known = values.containsKey(name) || callable.containsKey(name);
    if (known || Function.find(name).isPresent()) {
      throw new FormulaException(
          FormulaFault.NAME, at, "名称 " + name + " 已被使用", "the name " + name + " is taken");
    }
  }

  private static FormulaException disordered(Position at, String zh, String en) {
    return new FormulaException(FormulaFault.ORDER, at, zh, en);
  }
}
