package io.chengji.proof.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Formulas at the edges of the language, each with what it must give. */
final class FormulaEdges {
  private static final String HEAD = "formula f { division scale 3 half_up; ";
  private static final String RESULT = "result: number scale 2 half_even = ";

  record Edge(String text, Map<String, Value> inputs, String expected) {}

  private final List<Edge> edges = new ArrayList<>();

  private FormulaEdges() {}

  static List<Edge> all() {
    FormulaEdges made = new FormulaEdges();
    made.addLengths();
    made.addCharacters();
    made.addTokens();
    made.addNesting();
    made.addDigits();
    made.addDeclarations();
    made.addGrammar();
    return made.edges;
  }

  /** The whole formula and what it gives. */
  private void whole(String text, String expected) {
    edges.add(new Edge(text, Map.of(), expected));
  }

  /** The expression of a result; {@link #column} gives places in it. */
  private void expression(String expression, String expected) {
    whole(HEAD + RESULT + expression + "; }", expected);
  }

  private static String column(String fault, int offset) {
    return "error " + fault + " 1:" + (HEAD.length() + RESULT.length() + 1 + offset);
  }

  private void addLengths() {
    String tail = RESULT + "1; }";
    int room = 16_384 - HEAD.length() - tail.length();
    whole(HEAD + " ".repeat(room) + tail, "1.00");
    whole(HEAD + " ".repeat(room + 1) + tail, "error limit 1:1");
    whole(HEAD + "#" + "城".repeat(room / 3 + 1) + "\n" + tail, "error limit 1:1");
    whole(HEAD + "#" + "城".repeat(room / 3 - 1) + "\n" + tail, "1.00");
    whole("", "error syntax 1:1");
    whole("# only a comment", "error syntax 1:17");
    expression("1" + " and 1".repeat(1900), column("type", 0));
    expression("1" + "+1".repeat(1980), "1981.00");
    String rows = "\"\": 1;".repeat(2) + "\"" + "x".repeat(16_200) + "\":1;";
    whole(HEAD + "table t{from 2013-01-01{" + rows + "}}" + tail, "error order 1:69");
    String wide = "let a = 1" + "+1".repeat(1900) + ";" + "# ".repeat(10) + "\n";
    whole(HEAD + wide + RESULT + "a; }" + "#" + "x".repeat(9000), "1901.00");
    String text = "\"" + "\\\\".repeat(4000) + "\"";
    whole("formula f " + text + "{" + tail, "1.00");
    whole("formula f{result:boolean=true==true;}", "true");
  }

  private void addCharacters() {
    for (String bad :
        List.of(
            "\u0000", "\u007f", "\u0085", "\u200e", "\u2028", "\u202e", "\u2066", "\ufeff",
            "\ud800", "\udc00")) {
      whole("formula f\n{ # " + bad, "error character 2:5");
    }
    whole("\ufeff" + HEAD, "error character 1:1");
    whole("formula f \"\ud83d\ude00\" §", "error syntax 1:15");
    whole("formula\r\nf\r\r\n\n\t%", "error syntax 5:2");
    whole("formula　f", "error syntax 1:8");
    whole("Formula f", "error syntax 1:1");
  }

  private void addTokens() {
    expression("1.50", "1.50");
    expression("01", column("syntax", 0));
    expression("1.", column("syntax", 0));
    expression("1.2.3", column("syntax", 0));
    expression("1a", column("syntax", 0));
    expression(".5", column("syntax", 0));
    expression("1e5", column("syntax", 0));
    expression("0.0", "0.00");
    expression("-0", "0.00");
    expression("--1", "1.00");
    expression("2013 - 01", column("syntax", 7));
    expression("2013 - 10 - 10", "1993.00");
    expression("2013-10-10", column("type", 0));
    expression("2013-1-1", "2011.00");
    expression("0000-01-01", column("syntax", 0));
    expression("2013-10-100", "1903.00");
    expression("2013-02-29", column("syntax", 0));
    expression("2012-02-29", column("type", 0));
    expression("\"a", column("syntax", 0));
    expression("\"\\n\"", column("syntax", 0));
    expression("\"a\nb\"", column("syntax", 0));
    expression("[m", column("syntax", 0));
    expression("[m[]", column("syntax", 0));
    expression("[m]", column("syntax", 0));
    expression("1 ! 2", column("syntax", 2));
    expression("1 & 2", column("syntax", 2));
    expression("a".repeat(64), column("name", 0));
    expression("a".repeat(65), column("limit", 0));
    expression("1" + " +1".repeat(1991), "1992.00");
    expression("1" + " +1".repeat(1992), column("limit", 1 + 3 * 1992));
  }

  private void addNesting() {
    expression("(".repeat(63) + "1" + ")".repeat(63), "1.00");
    expression("(".repeat(64) + "1" + ")".repeat(64), column("limit", 64));
    expression("-".repeat(63) + "1", "-1.00");
    expression("-".repeat(64) + "1", column("limit", 64));
    expression("if true then 1 else ".repeat(63) + "2", "1.00");
    expression("if true then 1 else ".repeat(64) + "2", column("limit", 63 * 20 + 3));
    expression("abs(".repeat(64) + "1" + ")".repeat(64), column("limit", 64 * 4));
    whole(HEAD + "result: boolean = " + "not ".repeat(63) + "true; }", "false");
    whole(HEAD + "result: boolean = " + "not ".repeat(64) + "true; }", "error limit 1:313");
    whole(HEAD + "result: boolean = " + "not ".repeat(9000) + "true; }", "error limit 1:1");
  }

  private void addDigits() {
    String nines = "9".repeat(1000);
    expression(nines, nines + ".00");
    expression(nines + "9", column("digits", 0));
    expression(nines + ".000", nines + ".00");
    expression(nines + ".1", column("digits", 0));
    expression(nines + " + 1", column("digits", 1001));
    expression(nines + " + 1 - 1", column("digits", 1001));
    expression("-" + nines + " - 1", column("digits", 1002));
    expression("sum(" + nines + ", 1, -1)", nines + ".00");
    expression("sum(" + nines + ", 1)", column("digits", 0));
    expression("0." + "0".repeat(998) + "1", "0.00");
    expression("0." + "0".repeat(999) + "1", column("digits", 0));
    expression("0." + "0".repeat(998) + "1 * 0.1", column("digits", 1002));
    expression("1 / 0." + "0".repeat(998) + "1", "1" + "0".repeat(999) + ".00");
    expression("10 / 0." + "0".repeat(998) + "1", column("digits", 3));
    expression("weighted_sum(list(" + nines + ", 1), list(1, 1))", column("digits", 0));
    whole(
        "formula f { result: number scale 0 up = " + nines.substring(1) + ".1 + 0; }",
        "1" + "0".repeat(999));
    String powers = "let a = 1000000;" + "let b = a*a*a*a*a*a*a*a;" + "let c = b*b*b*b*b*b*b*b;";
    whole(HEAD + powers + "let d = c*c*c*c; " + RESULT + "1; }", "error digits 1:114");
    addInput("1E+999", "1" + "0".repeat(999) + ".00");
    addInput("1E-999", "0.00");
    addInput("1E+1000", "error digits 1:45");
    addInput("1E-1000", "error digits 1:45");
    addInput("0E+3000", "0.00");
    addInput("1." + "0".repeat(3000), "1.00");
  }

  private void addInput(String input, String expected) {
    Map<String, Value> inputs = Map.of("a", Value.ofNumber(new BigDecimal(input)));
    edges.add(new Edge(HEAD + "input a: number; " + RESULT + "a; }", inputs, expected));
  }

  private void addDeclarations() {
    String one = RESULT + "1; }";
    whole(HEAD + "input a: number; input a: list; " + one, "error name 1:62");
    whole(HEAD + "input sum: number; " + one, "error name 1:45");
    whole(HEAD + "let list = 1; " + one, "error syntax 1:43");
    whole(HEAD + "let f = 1; " + RESULT + "f; }", "1.00");
    whole(HEAD + "let a = a; " + one, "error name 1:47");
    whole(HEAD + "let a = b; let b = 1; " + one, "error name 1:47");
    whole(HEAD + "input a: date missing zero; " + one, "error type 1:61");
    whole(HEAD + "input a: text missing -1; " + one, "error type 1:61");
    whole(HEAD + "input a: boolean missing fail; " + one, "error input 1:45");
    whole(HEAD + "input a: number missing -1.50; " + RESULT + "a; }", "-1.50");
    whole(HEAD + "input a: number missing skip; " + RESULT + "a; }", "error type 1:104");
    whole(HEAD + "input a: number missing skip; " + RESULT + "sum(a) + count(a); }", "0.00");
    whole(HEAD + "input a: number missing skip; " + RESULT + "min(a); }", "error empty 1:104");
    whole(HEAD + "input a: number missing half; " + one, "error syntax 1:63");
    whole(HEAD + "band b { else: 1; } " + one, "error syntax 1:48");
    whole(HEAD + "band b { below 1: 1; below 1: 2; else: 3; } " + one, "error order 1:60");
    whole(HEAD + "band b { up_to 1: 1; below 1: 2; else: 3; } " + one, "error order 1:60");
    whole(HEAD + "band b { below 1: 1; up_to 1.0: 2; else: 3; } " + RESULT + "b(1); }", "2.00");
    whole(HEAD + "band b { below 1: 1; else: \"x\"; } " + one, "error type 1:66");
    whole(HEAD + "band b { below 1: \"x\"; up_to 0: -1; else: 1; } " + one, "error order 1:62");
    whole(HEAD + "band b { below 1: \"x\"; up_to 2: -1; else: 1; } " + one, "error type 1:71");
    whole(HEAD + "band b { below -1: -1; else: 1; } " + RESULT + "b(1, 2); }", "error type 1:108");
    whole(HEAD + "band b { below -1: -1; else: 1; } " + RESULT + "b; }", "error name 1:108");
    whole(HEAD + "let a = 1; " + RESULT + "a(1); }", "error name 1:85");
    whole(HEAD + "table t { } " + one, "error syntax 1:49");
    whole(HEAD + "table t { from 2013-01-01 { } } " + one, "error syntax 1:67");
    String table = "table t { from 2013-01-01 { \"a\": 1; } from 2013-01-01 { \"a\": 1; } } ";
    whole(HEAD + table + one, "error order 1:82");
    whole(HEAD + "division scale 2 up; " + one, "error syntax 1:39");
    whole("formula f { result: number scale 101 up = 1; }", "error syntax 1:34");
    whole("formula f { result: number scale 1.0 up = 1; }", "error syntax 1:34");
    whole("formula f { result: number scale -1 up = 1; }", "error syntax 1:34");
    whole("formula f { result: number scale 100 up = 1; }", "1." + "0".repeat(100));
    whole("formula f { result: number scale 1 unnecessary = 1; }", "error syntax 1:36");
    whole("formula f { result: number = 1; }", "error syntax 1:28");
    whole("formula f { result: boolean scale 1 up = true; }", "error syntax 1:29");
    whole("formula f { result: date = 2013-01-01; }", "error syntax 1:21");
    whole("formula f { result: text = \"\\\"城\\\\\"; } # end", "\"城\\");
    whole("formula f { result: text = true; }", "error type 1:28");
    whole("formula f { result: boolean = true; } x", "error syntax 1:39");
    whole("formula f { result: boolean = true; result: boolean = true; }", "error syntax 1:37");
    whole("formula f { result: boolean = 1 / 2 == 1; }", "error type 1:33");
    whole("formula f { result: number scale 1 up = mean(1); }", "error type 1:41");
    whole("formula f { result: number scale 1 up = mean(1, scale 1 up); }", "1.0");
    whole("formula sum { result: boolean = true; }", "true");
    whole("formula result { result: boolean = true; }", "error syntax 1:9");
  }

  private void addGrammar() {
    expression("1 + + 2", column("syntax", 4));
    expression("1 + - 2", "-1.00");
    expression("1 - not 2", column("syntax", 4));
    expression("1 + if true then 1 else 2", column("syntax", 4));
    expression("1 + (if true then 1 else 2)", "2.00");
    expression("if true then 1", column("syntax", 14));
    expression("if 1 then 1 else 2", column("type", 3));
    expression("if true then 1 else true", column("type", 20));
    expression("if not true or true and false then 1 else 2", "2.00");
    expression("sum()", column("syntax", 4));
    expression("sum(1,)", column("syntax", 6));
    expression("sum(scale 2 up)", column("syntax", 4));
    expression("mean(1, scale 2 up, 1)", column("syntax", 18));
    expression("list", column("syntax", 4));
    expression("list(1)", column("type", 0));
    expression("sum", column("name", 0));
    expression("sum (1)", "1.00");
    expression("()", column("syntax", 1));
    expression("(1", column("syntax", 2));
    expression("1)", column("syntax", 1));
    expression("min(list(3), 2, list(1, 5))", "1.00");
    expression("weighted_sum(list(1), 2)", column("type", 22));
    expression("weighted_sum(list(1))", column("type", 0));
    expression("clamp(1, 2)", column("type", 0));
    expression("round(2.675, scale 2 half_up) * 100", "268.00");
    expression("1 + 2 * true", column("type", 8));
    expression("(1 == 1) + 2", column("type", 3));
    expression("-(1 == 1)", column("type", 4));
    expression("1 / 3 + 1 / 3 + 1 / 3", "1.00");
    expression("1 / 3 * 3000", "999.00");
  }
}
