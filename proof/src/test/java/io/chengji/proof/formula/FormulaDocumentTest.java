package io.chengji.proof.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Executes every example of {@code docs/formula.md}. */
class FormulaDocumentTest {
  private static final Path FILE =
      Path.of(System.getProperty("chengji.root"), "docs", "formula.md");
  private static final Pattern ROW = Pattern.compile("\\| `(.*)` \\| `(.*)` \\|");
  private static final Pattern HASH = Pattern.compile("the hash `(\\w+)`");
  private static final String HEAD = "formula e { division scale 6 half_even; result: %s = ";

  private record Example(String formula, String left, String expected) {}

  @TestFactory
  Stream<DynamicTest> everyExample_givesWhatThePageSays() throws IOException {
    List<Example> examples = readExamples();
    assertThat(examples).hasSizeGreaterThan(80);
    return examples.stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.left() + " gives " + each.expected(),
                    () -> assertThat(outcome(each)).isEqualTo(each.expected())));
  }

  @Test
  void canonicalTextAndHash_areThoseOfThePage() throws IOException {
    String page = Files.readString(FILE);
    Formula formula = Formula.parse(readBlocks(page, "formula").get(0));
    assertThat(readBlocks(page, "text")).contains(formula.canonicalText());
    Matcher hash = HASH.matcher(page);
    assertThat(hash.find()).isTrue();
    assertThat(formula.hash()).isEqualTo(hash.group(1));
  }

  private static String outcome(Example example) {
    if (!example.formula().isEmpty()) {
      return Outcomes.of(example.formula(), example.left());
    }
    String number = evaluate("number scale 6 half_even", example.left());
    boolean truth = example.expected().matches("true|false");
    return truth ? evaluate("boolean", example.left()) : number;
  }

  /**
   * An expression stands in the formula that the page names; its places count from its own start.
   */
  private static String evaluate(String type, String expression) {
    String head = HEAD.formatted(type);
    String outcome = Outcomes.of(head + expression + "; }", "");
    Matcher place = Pattern.compile("(error \\w+ 1:)(\\d+)").matcher(outcome);
    return place.matches()
        ? place.group(1) + (Integer.parseInt(place.group(2)) - head.length())
        : outcome;
  }

  private static List<Example> readExamples() throws IOException {
    List<Example> examples = new ArrayList<>();
    String page = Files.readString(FILE);
    List<String> formulas = readBlocks(page, "formula");
    int block = 0;
    boolean expressions = false;
    for (String line : page.lines().toList()) {
      block += line.equals("```formula") ? 1 : 0;
      expressions =
          !line.startsWith("| inputs ") && (expressions || line.startsWith("| expression "));
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        String formula = expressions ? "" : formulas.get(block - 1);
        examples.add(new Example(formula, row.group(1), row.group(2)));
      }
    }
    return examples;
  }

  private static List<String> readBlocks(String page, String language) {
    Matcher block = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(page);
    return block.results().map(found -> found.group(1)).toList();
  }
}
