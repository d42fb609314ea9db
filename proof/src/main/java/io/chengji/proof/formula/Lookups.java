package io.chengji.proof.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds outcomes of bands and rows of tables (sections 7 and 8). */
final class Lookups {
  private Lookups() {}

  static Value band(Declaration.Band band, Value given) {
    BigDecimal number = ((Value.Number) given).value();
    for (Declaration.Step step : band.steps()) {
      if (step.holds(number)) {
        return step.outcome().value();
      }
    }
    return band.otherwise().value();
  }

  static Value table(Declaration.Table table, Expression.Call call, List<Value> arguments) {
    LocalDate day = ((Value.Day) arguments.get(0)).value();
    Declaration.Version version =
        findVersion(table, day)
            .orElseThrow(
                () -> refused(call, "在 " + day + " 尚未生效", "is not yet in effect on " + day));
    if (arguments.size() == 1) {
      return Value.ofList(version.rows().stream().map(Declaration.Row::value).toList());
    }
    String key = ((Value.Text) arguments.get(1)).value();
    return version.rows().stream()
        .filter(row -> row.key().equals(key))
        .map(row -> Value.ofNumber(row.value()))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    call,
                    "自 " + version.from() + " 起的版本没有键“" + key + "”",
                    "has no key '" + key + "' in its version from " + version.from()));
  }

  private static Optional<Declaration.Version> findVersion(Declaration.Table table, LocalDate day) {
    return table.versions().stream()
        .filter(version -> !version.from().isAfter(day))
        .reduce((earlier, later) -> later);
  }

  private static FormulaException refused(Expression.Call call, String zh, String en) {
    return new FormulaException(
        FormulaFault.TABLE,
        call.at(),
        "表 " + call.name() + " " + zh,
        "table " + call.name() + " " + en);
  }
}
