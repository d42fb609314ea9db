package io.chengji.app.server;

import io.chengji.kernel.http.Problem;
import io.chengji.kernel.http.ProblemKind;
import io.chengji.kernel.records.StoreAwayException;
import io.chengji.kernel.records.UnknownOutcomeException;
import java.util.Optional;

/** What a caller is told when the records store is out of reach. */
final class StoreProblems {
  private static final String RETRY_SECONDS = "5";

  private StoreProblems() {}

  static Optional<Problem> find(Throwable thrown) {
    return switch (thrown) {
      case StoreAwayException away -> Optional.of(away(away));
      case UnknownOutcomeException unknown -> Optional.of(unknown(unknown));
      default -> Optional.empty();
    };
  }

  private static Problem away(StoreAwayException thrown) {
    return Problem.of(
            ProblemKind.NOT_READY,
            thrown.words().zh() + "。什么也没有改变，请过几秒再试",
            sentence(thrown.words().en()) + ". Nothing was changed. Try again in a few seconds.")
        .withHeader("Retry-After", RETRY_SECONDS);
  }

  private static Problem unknown(UnknownOutcomeException thrown) {
    String address = "/api/v1/changes/" + thrown.receipt();
    return Problem.of(
            ProblemKind.OUTCOME_UNKNOWN,
            "提交时与数据库的连接中断，不知道这次更改是否已完成。请稍后用 GET " + address + " 查询，未完成时再重做",
            "The connection to the database was lost at the commit and it is not known whether the"
                + " change was made. Ask again with GET "
                + address
                + " and repeat the change only if it was not.")
        .withHeader("Retry-After", RETRY_SECONDS)
        .withHeader("Location", address);
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
