package io.chengji.kernel.requirement;

import io.chengji.kernel.table.CsvException;

/** A field of a requirement breaks a rule; says which field, which value and what to write. */
public final class InvalidRequirementException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String chinese;
  private final String english;

  InvalidRequirementException(String field, String value, String chinese, String english) {
    this(
        field,
        "%s“%s”：%s".formatted(field, CsvException.excerpt(value), chinese),
        "%s '%s': %s".formatted(field, CsvException.excerpt(value), english));
  }

  private InvalidRequirementException(String field, String chinese, String english) {
    super(chinese + " / " + english);
    this.field = field;
    this.chinese = chinese;
    this.english = english;
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
