package io.chengji.programme.api;

import io.chengji.kernel.http.FieldError;
import io.chengji.kernel.http.Problem;
import io.chengji.kernel.http.ProblemException;
import io.chengji.kernel.http.ProblemKind;
import io.chengji.kernel.http.Request;
import io.chengji.kernel.words.Words;
import java.util.Optional;

/** Problems of this face. */
final class Misses {
  private Misses() {}

  /** What the register has under the id in the path. */
  static <T> T found(Optional<T> found, Request request, String parameter) {
    return found.orElseThrow(() -> missing(request, parameter));
  }

  private static ProblemException missing(Request request, String parameter) {
    return Problem.ofField(
            ProblemKind.NOT_FOUND,
            new FieldError(
                "path:" + parameter,
                request.path(parameter),
                new Words("名册中现有的 id", "an id that is in the register"),
                new Words("请从列表中重新选择", "Choose it again from its list.")))
        .asException();
  }

  /** Somebody changed it between reading and writing. */
  static ProblemException changed() {
    return Problem.of(
            ProblemKind.CHANGED_MEANWHILE,
            "您读取之后内容已改变，没有写入。请重新读取后再决定",
            "It changed after you read it; nothing was written. Read it again and decide anew.")
        .asException();
  }
}
