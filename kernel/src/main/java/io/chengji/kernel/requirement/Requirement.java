package io.chengji.kernel.requirement;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One thing that the source documents ask of the product.
 *
 * @param id S and three digits
 * @param family letter of the family that answers for it, A to N
 * @param nameEn its English name
 * @param state whether it works
 * @param realisedAs what kind of thing realises it
 * @param realisedBy the part of the product that does it; empty unless it works
 * @param scenario the tests that prove it, {@code TestClass#method} joined by blanks; empty unless
 *     it works
 * @param page the page or operation where a user reaches it; empty unless it works
 */
public record Requirement(
    String id,
    String family,
    String nameEn,
    State state,
    Realisation realisedAs,
    String realisedBy,
    String scenario,
    String page) {

  private static final Pattern ID = Pattern.compile("S[0-9]{3}");
  private static final Pattern FAMILY = Pattern.compile("[A-N]");
  private static final Pattern SCENARIO = Pattern.compile("[A-Z]\\w*#\\w+( [A-Z]\\w*#\\w+)*");

  /**
   * Checks each field.
   *
   * @throws InvalidRequirementException naming the field that breaks a rule
   */
  public Requirement {
    demand(ID.matcher(id).matches(), "id", id, "应为S加三位数字", "write S and three digits");
    demand(
        FAMILY.matcher(family).matches(), "family", family, "应为A至N的一个字母", "write a letter A to N");
    demand(!nameEn.isBlank(), "name_en", nameEn, "不得为空", "write the English name");
    checkProof(state, "realised_by", realisedBy);
    checkProof(state, "scenario", scenario);
    checkProof(state, "page", page);
    demand(
        scenario.isEmpty() || SCENARIO.matcher(scenario).matches(),
        "scenario",
        scenario,
        "应为“测试类#方法”，多个以一个空格分隔",
        "write TestClass#method, several joined by one blank");
  }

  /** The single scenarios, {@code TestClass#method} each; none unless it works. */
  public List<String> scenarios() {
    return scenario.isEmpty() ? List.of() : List.of(scenario.split(" ", -1));
  }

  private static void checkProof(State state, String field, String value) {
    boolean works = state == State.WORKS;
    demand(
        works ? !value.isBlank() : value.isEmpty(),
        field,
        value,
        works ? "状态为works时必须填写" : "状态为not-yet时必须留空",
        works
            ? "fill it in, since the state is works"
            : "leave it empty, since the state is not-yet");
  }

  private static void demand(
      boolean holds, String field, String value, String chinese, String english) {
    if (!holds) {
      throw new InvalidRequirementException(field, value, chinese, english);
    }
  }
}
