package io.chengji.kernel.requirement;

/** A field of a requirement breaks a rule; says which field, which value and what to write. */
public final class InvalidRequirementException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String chinese;
  private final String english;

  InvalidRequirementException(String field, String value, String chinese, String english) {
    super("%s“%s”：%s / %s '%s': %s".formatted(field, value, chinese, field, value, english));
    this.field = field;
    this.chinese = "%s“%s”：%s".formatted(field, value, chinese);
    this.english = "%s '%s': %s".formatted(field, value, english);
  }

  /** The name of the field as it stands in the header of the table. */
  public String field() {
    return field;
  }

  String chinese() {
    return chinese;
  }

  String english() {
    return english;
  }
}
