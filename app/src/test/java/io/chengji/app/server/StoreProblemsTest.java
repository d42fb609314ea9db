package io.chengji.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.http.Problem;
import io.chengji.kernel.http.ProblemKind;
import io.chengji.kernel.journal.EntryKinds;
import io.chengji.kernel.records.Records;
import io.chengji.kernel.records.StoreAwayException;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class StoreProblemsTest {
  @Test
  void storeThatNobodyAnswersFor_isNotReadyAndMayBeAskedAgain() {
    PGSimpleDataSource nobody = new PGSimpleDataSource();
    nobody.setServerNames(new String[] {"127.0.0.1"});
    nobody.setPortNumbers(new int[] {1});
    try (Records records =
        Records.open(nobody, EntryKinds.of(), InstantSource.system(), new SecureRandom())) {
      StoreAwayException away =
          Assertions.catchThrowableOfType(
              StoreAwayException.class, () -> records.useHandle(handle -> handle.execute("x")));
      Problem problem = StoreProblems.find(away).orElseThrow();
      assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_READY);
      assertThat(problem.headers()).containsEntry("Retry-After", "5");
      assertThat(problem.detail().zh()).contains("什么也没有改变");
      assertThat(problem.detail().en())
          .startsWith("The connection")
          .contains("Nothing was changed");
    }
  }

  @Test
  void anyOtherFailure_isAFaultOfOurs() {
    assertThat(StoreProblems.find(new IllegalStateException("x"))).isEmpty();
  }
}
