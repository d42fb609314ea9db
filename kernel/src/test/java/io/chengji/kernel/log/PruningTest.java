package io.chengji.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.kernel.postgres.ServerKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which checkpoints are kept, and what does the database itself refuse? */
class PruningTest {
  /** Checkpoints of the hours 50 and 49 ago, three each, and one of an hour ago. */
  private static final String CHECKPOINTS =
      """
      insert into journal_checkpoint (size, root, frontier, note, made_at)
      select 1000 + n, sha256('r'), ''::bytea, 'n',
        date_trunc('hour', now(), 'UTC') - interval '50 hours' + interval '20 minutes' * n
      from generate_series(0, 5) n
      union all select 2000, sha256('r'), ''::bytea, 'n', now() - interval '1 hour'
      union all select 2001, sha256('r'), ''::bytea, 'n', now()
      """;

  private static List<Long> sizes(LogFixture log) {
    return log.records.withHandle(
        h ->
            h.createQuery("select size from journal_checkpoint order by size")
                .mapTo(Long.class)
                .list());
  }

  @ParameterizedTest
  @EnumSource
  void firstOfEachHour_cosigned_andAllOfTheLastDay_areKept(ServerKind kind) {
    try (LogFixture log = LogFixture.on(kind)) {
      log.records.withLog(h -> h.execute(CHECKPOINTS));
      log.records.withLog(
          h -> h.execute("insert into journal_cosignature values (1002, 'line', now())"));
      assertThat(log.records.withLog(LogRows::prune)).isEqualTo(3);
      assertThat(sizes(log)).containsExactly(1000L, 1002L, 1003L, 2000L, 2001L);
      assertThat(log.records.withLog(LogRows::prune)).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from journal_checkpoint where size = 1000",
        "delete from journal_checkpoint where size = 2000",
        "delete from journal_checkpoint where size = 2001",
        "update journal_checkpoint set note = 'x'",
        "truncate journal_checkpoint",
        "delete from journal_leaf",
        "update journal_leaf set leaf_index = 7",
        "truncate journal_leaf",
        "delete from journal_log",
        "update journal_log set origin = 'x'",
        "update journal_cosignature set line = 'x'"
      })
  void anythingElse_isRefusedByTheDatabase(String sql) {
    try (LogFixture log = LogFixture.on(ServerKind.EMBEDDED_18)) {
      log.sealed();
      log.records.withLog(h -> h.execute(CHECKPOINTS));
      log.records.withLog(
          h -> h.execute("insert into journal_cosignature values (1002, 'line', now())"));
      assertThatThrownBy(() -> log.records.withLog(h -> h.execute(sql)))
          .hasMessageMatching("(?s).*(permission denied|append-only|is kept).*");
    }
  }
}
