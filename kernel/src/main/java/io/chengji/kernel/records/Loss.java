package io.chengji.kernel.records;

import io.chengji.kernel.postgres.PostgresException;
import io.chengji.kernel.words.Words;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;

/** Tells a connection that was lost, or cannot be had, from a statement that was refused. */
final class Loss {
  private static final Words LOST =
      new Words("与数据库的连接中断", "the connection to the database was lost");
  private static final Words BUSY =
      new Words("数据库连接都在使用中", "all connections to the database are in use");

  private Loss() {}

  /** Whether the connection is gone: states 08 (connection), 57P (shutdown), 53300 (too many). */
  static boolean isLoss(Throwable thrown) {
    return causes(thrown).anyMatch(Loss::isOfConnection);
  }

  private static boolean isOfConnection(Throwable cause) {
    if (!(cause instanceof SQLException sql)) {
      return false;
    }
    String state = String.valueOf(sql.getSQLState());
    return sql instanceof SQLTransientConnectionException
        || state.startsWith("08")
        || state.startsWith("57P")
        || state.equals("53300");
  }

  /** The failure as its callers know it. */
  static RuntimeException told(JdbiException failure) {
    return isLoss(failure) ? away(failure) : failure;
  }

  static StoreAwayException away(Throwable failure) {
    Words words =
        causes(failure)
            .filter(PostgresException.class::isInstance)
            .map(PostgresException.class::cast)
            .map(known -> new Words(known.chinese(), known.english()))
            .findFirst()
            .orElse(isBusy(failure) ? BUSY : LOST);
    return new StoreAwayException(words, failure);
  }

  private static boolean isBusy(Throwable failure) {
    return causes(failure)
        .anyMatch(c -> c instanceof SQLTransientConnectionException && c.getCause() == null);
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, java.util.Objects::nonNull, Throwable::getCause).limit(20);
  }
}
