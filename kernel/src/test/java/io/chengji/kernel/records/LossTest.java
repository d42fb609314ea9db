package io.chengji.kernel.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.postgres.PostgresException;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which failures say that the database is out of reach, and which that a statement is wrong? */
class LossTest {
  @ParameterizedTest
  @CsvSource({
    "08000, true",
    "08001, true",
    "08003, true",
    "08006, true",
    "57P01, true", // ended by an administrator, or with its server
    "57P02, true", // ended in a crash
    "57P03, true", // not yet, or not any more
    "53300, true", // too many connections
    "57014, false", // cancelled
    "53100, false", // disk full
    "23505, false",
    "40001, false",
    "40P01, false",
    "42P01, false",
    "22021, false"
  })
  void stateOfTheServer_decides(String state, boolean loss) {
    SQLException failure = new SQLException("x", state);
    assertThat(Loss.isLoss(failure)).isEqualTo(loss);
    assertThat(Loss.isLoss(new IllegalStateException(new IOException(failure)))).isEqualTo(loss);
    RuntimeException told = Loss.told(new ConnectionException(failure));
    assertThat(told instanceof StoreAwayException).isEqualTo(loss);
  }

  @Test
  void failureWithoutState_isNone() {
    assertThat(Loss.isLoss(new SQLException("x"))).isFalse();
    assertThat(Loss.isLoss(new ConnectException("refused"))).isFalse();
  }

  @Test
  void reasonThatIsKnown_isTold() {
    PostgresException known = new PostgresException("正在恢复", "it is recovering");
    StoreAwayException away = Loss.away(new SQLTransientConnectionException("x", "08001", known));
    assertThat(away.words().zh()).isEqualTo("正在恢复");
    assertThat(away.words().en()).isEqualTo("it is recovering");
    assertThat(away).hasMessage("正在恢复 / it is recovering");
  }

  @Test
  void poolWithoutAFreeConnection_isSaidToBeBusy() {
    StoreAwayException busy = Loss.away(new SQLTransientConnectionException("timed out"));
    assertThat(busy.words().en()).contains("in use");
    StoreAwayException lost =
        Loss.away(
            new SQLTransientConnectionException("timed out", new SQLException("refused", "08001")));
    assertThat(lost.words().en()).contains("lost");
  }

  @Test
  void causesInACircle_endTheSearch() {
    IllegalStateException one = new IllegalStateException("one");
    IllegalStateException two = new IllegalStateException("two", one);
    one.initCause(two);
    assertThat(Loss.isLoss(one)).isFalse();
  }
}
