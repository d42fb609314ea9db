package io.chengji.proof.formula;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints the canonical text of a parsed formula (section 11). */
final class Printer {
  private Printer() {}

  static String print(Program program) {
    StringBuilder text = new StringBuilder("formula " + program.name());
    text.append(program.label().map(label -> " " + quote(label)).orElse("")).append(" {\n");
    program.division().ifPresent(rounding -> text.append("  division " + rounding + ";\n"));
    program.inputs().forEach(input -> text.append(print(input)));
    program.declarations().forEach(declaration -> text.append(print(declaration)));
    return text.append(print(program.result())).append("}\n").toString();
  }

  private static String print(Input input) {
    String policy =
        input.missing().equals(MissingPolicy.FAIL) ? "" : " missing " + input.missing().word();
    String head = "  input " + input.name() + label(input.label()) + ": " + input.type().word();
    return head + unit(input.unit()) + policy + ";\n";
  }

  private static String print(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Table table ->
          "  table " + table.name() + " {\n" + versions(table) + "  }\n";
      case Declaration.Band band -> "  band " + band.name() + " { " + steps(band) + "}\n";
      case Declaration.Let let ->
          "  let "
              + let.name()
              + label(let.label())
              + unit(let.unit())
              + " = "
              + print(let.expression())
              + ";\n";
    };
  }

  private static String versions(Declaration.Table table) {
    StringBuilder text = new StringBuilder();
    for (Declaration.Version version : table.versions()) {
      text.append("    from ").append(version.from()).append(" { ");
      for (Declaration.Row row : version.rows()) {
        text.append(quote(row.key())).append(": ").append(Decimals.print(row.value())).append("; ");
      }
      text.append("}\n");
    }
    return text.toString();
  }

  private static String steps(Declaration.Band band) {
    StringBuilder text = new StringBuilder();
    for (Declaration.Step step : band.steps()) {
      text.append(step.inclusive() ? "up_to " : "below ").append(Decimals.print(step.limit()));
      text.append(": ").append(print(step.outcome().value())).append("; ");
    }
    return text + "else: " + print(band.otherwise().value()) + "; ";
  }

  private static String print(ResultForm result) {
    String rounding = result.rounding().map(each -> " " + each).orElse("");
    String head = "  result: " + result.type().word() + unit(result.unit()) + rounding;
    return head + " = " + print(result.expression()) + ";\n";
  }

  static String print(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal -> print(literal.value());
      case Expression.Name name -> name.name();
      case Expression.Negation sign -> "-" + print(sign.operand(), Expression.SIGN_LEVEL);
      case Expression.Not not -> "not " + print(not.operand(), Expression.NOT_LEVEL);
      case Expression.Chain chain -> print(chain);
      case Expression.Choice choice ->
          "if "
              + print(choice.condition())
              + " then "
              + print(choice.yes())
              + " else "
              + print(choice.no());
      case Expression.Call call -> print(call);
    };
  }

  private static String print(Expression operand, int level) {
    return operand.level() < level ? "(" + print(operand) + ")" : print(operand);
  }

  private static String print(Expression.Chain chain) {
    int operand = chain.level() + 1;
    StringBuilder text = new StringBuilder(print(chain.first(), operand));
    for (Expression.Link link : chain.links()) {
      text.append(' ').append(link.operator().sign()).append(' ');
      text.append(print(link.operand(), operand));
    }
    return text.toString();
  }

  private static String print(Expression.Call call) {
    List<String> arguments = call.arguments().stream().map(Printer::print).toList();
    String rounding = call.rounding().map(each -> ", " + each).orElse("");
    return arguments.stream().collect(Collectors.joining(", ", call.name() + "(", rounding + ")"));
  }

  private static String print(Value value) {
    return value instanceof Value.Text text ? quote(text.value()) : value.text();
  }

  private static String quote(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String label(Optional<String> label) {
    return label.map(each -> " " + quote(each)).orElse("");
  }

  private static String unit(Optional<String> unit) {
    return unit.map(each -> " [" + each + "]").orElse("");
  }
}
