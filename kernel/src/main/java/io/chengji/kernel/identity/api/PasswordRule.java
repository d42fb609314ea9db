package io.chengji.kernel.identity.api;

import io.chengji.kernel.http.FieldError;
import io.chengji.kernel.http.Problem;
import io.chengji.kernel.http.ProblemKind;
import io.chengji.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/** What a password must be; its value never stands in a problem. */
final class PasswordRule {
  static final int LONGEST = 256;

  private static final int SHORTEST = 12;

  private PasswordRule() {}

  static void checkText(String pointer, @Nullable String text, int longest) {
    if (text == null || text.isEmpty() || text.length() > longest) {
      throw refused(
          pointer,
          new Words("1 到 " + longest + " 个字符", "1 to " + longest + " characters"),
          new Words("请填写该字段", "Fill in this field."));
    }
  }

  static void checkNew(String current, @Nullable String next) {
    if (next == null || next.length() < SHORTEST || next.length() > LONGEST) {
      throw refused(
          "/next",
          new Words(
              SHORTEST + " 到 " + LONGEST + " 个字符", SHORTEST + " to " + LONGEST + " characters"),
          new Words(
              "请用更长的密码，例如几个不相干的词", "Use a longer password, such as several unrelated words."));
    }
    if (next.equals(current)) {
      throw refused(
          "/next",
          new Words("与原密码不同", "different from the old one"),
          new Words("请换一个新密码", "Choose another password."));
    }
  }

  private static RuntimeException refused(String pointer, Words rule, Words remedy) {
    return Problem.ofField(ProblemKind.REFUSED, new FieldError(pointer, "", rule, remedy))
        .asException();
  }
}
