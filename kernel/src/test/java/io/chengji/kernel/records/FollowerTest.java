package io.chengji.kernel.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.journal.JournalEntry;
import io.chengji.kernel.postgres.Database;
import io.chengji.kernel.postgres.DatabaseUrl;
import io.chengji.kernel.postgres.Databases;
import io.chengji.kernel.postgres.ServerKind;
import io.chengji.kernel.postgres.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Do listeners hear of every committed change, once, whoever made it and however long it took? */
@ParameterizedClass
@EnumSource(ServerKind.class)
class FollowerTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String BY_HAND =
      "insert into journal_entry (kind, kind_version, is_public, actor, observed_at, received_at,"
          + " payload, salt) values ('thing.changed', 1, true, 'x', now(), now(), '{\"id\":%d}',"
          + " '0123456789abcdef')";

  @Parameter ServerKind kind;
  private RecordsFixture store;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  @BeforeEach
  void open() {
    store = RecordsFixture.on(kind);
    store.records.onChange(this::hear);
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
  }

  @Test
  void listener_hearsWhatIsCommittedAfterItCame() {
    store.add(1);
    store.add(2);
    settle();
    assertThat(heard).containsExactly("{\"id\":1}", "{\"id\":2}");
  }

  @Test
  void listener_isCalledWithoutBeingAskedFor() throws Exception {
    CountDownLatch called = new CountDownLatch(1);
    store.records.onChange(entries -> called.countDown());
    store.add(1);
    // Far less than the time after which a follower looks by itself.
    assertThat(called.await(4, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void listener_hearsAnotherProcessAsSoonAsItCommits() throws Exception {
    CountDownLatch called = new CountDownLatch(1);
    store.records.onChange(entries -> called.countDown());
    try (Database other = connect();
        Records records = RecordsFixture.open(other)) {
      records.change().commit(RecordsFixture.entry(java.util.Map.of("id", 9)), h -> 0);
    }
    assertThat(called.await(4, TimeUnit.SECONDS)).isTrue();
    settle();
    assertThat(heard).containsExactly("{\"id\":9}");
  }

  @Test
  void longTransactionWithALowerId_isHeardAfterLaterOnes() throws Exception {
    try (Database other = connect();
        Connection slow = other.dataSource().getConnection()) {
      slow.setAutoCommit(false);
      insert(slow, 1);
      store.add(2);
      store.add(3);
      settle();
      assertThat(heard).containsExactly("{\"id\":2}", "{\"id\":3}");
      insert(slow, 4);
      store.add(5);
      settle();
      assertThat(heard).containsExactly("{\"id\":2}", "{\"id\":3}", "{\"id\":5}");
      slow.commit();
      settle();
      assertThat(heard)
          .containsExactly("{\"id\":2}", "{\"id\":3}", "{\"id\":5}", "{\"id\":1}", "{\"id\":4}");
      slow.setAutoCommit(true);
    }
    settle();
    assertThat(heard).hasSize(5);
  }

  @Test
  void transactionThatIsRolledBack_isNotHeard() throws Exception {
    try (Connection slow = store.database.dataSource().getConnection()) {
      slow.setAutoCommit(false);
      insert(slow, 1);
      store.add(2);
      settle();
      slow.rollback();
      slow.setAutoCommit(true);
    }
    settle();
    assertThat(heard).containsExactly("{\"id\":2}");
  }

  @Test
  void manyConcurrentCommits_areEachHeardOnce() throws Exception {
    try (Database other = connect();
        Records records = RecordsFixture.open(other);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Object>> commits =
          IntStream.range(0, 600)
              .<Callable<Object>>mapToObj(i -> () -> commit(records, i))
              .toList();
      for (var each : threads.invokeAll(commits)) {
        each.get();
      }
      settle();
    }
    assertThat(heard)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 600).mapToObj("{\"id\":%d}"::formatted).toList());
  }

  @Test
  void backlogOfManyPages_isHeardWhole() throws Exception {
    try (Connection all = store.database.dataSource().getConnection()) {
      all.setAutoCommit(false);
      for (int i = 0; i < 1_234; i++) {
        insert(all, i);
      }
      all.commit();
      all.setAutoCommit(true);
    }
    settle();
    assertThat(heard)
        .containsExactlyElementsOf(
            IntStream.range(0, 1_234).mapToObj("{\"id\":%d}"::formatted).toList());
  }

  @Test
  void listenerThatFails_doesNotKeepOthersFromHearing() {
    store.records.onChange(
        entries -> {
          throw new IllegalStateException("on purpose: a listener that fails");
        });
    List<String> later = new CopyOnWriteArrayList<>();
    store.records.onChange(entries -> entries.forEach(each -> later.add(each.payloadText())));
    store.add(1);
    store.add(2);
    settle();
    assertThat(heard).containsExactly("{\"id\":1}", "{\"id\":2}");
    assertThat(later).isEqualTo(heard);
  }

  @Test
  void closedRegistration_isNotCalled() {
    List<JournalEntry> none = new CopyOnWriteArrayList<>();
    store.records.onChange(none::addAll).close();
    store.add(1);
    settle();
    assertThat(heard).hasSize(1);
    assertThat(none).isEmpty();
  }

  @Test
  void listener_mayReadAndCommit() {
    store.records.onChange(
        entries -> {
          if (store.things().size() == 1) {
            store.add(2);
          }
        });
    store.add(1);
    settle();
    settle();
    assertThat(heard).containsExactly("{\"id\":1}", "{\"id\":2}");
  }

  @Test
  void lostConnections_loseNoEntry() throws Exception {
    store.add(1);
    settle();
    for (int i = 2; i < 5; i++) {
      TestDatabases.asSuperuser(
          kind,
          store.database,
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()");
      addUntilConnected(i);
      settle();
    }
    assertThat(heard).containsOnly("{\"id\":1}", "{\"id\":2}", "{\"id\":3}", "{\"id\":4}");
  }

  @Test
  void settleWithoutListeners_doesNotWait() {
    try (Records quiet = RecordsFixture.open(store.database)) {
      assertThat(quiet.settle(Duration.ZERO)).isTrue();
    }
  }

  @Test
  void closedStore_takesNoListener() {
    Records closed = RecordsFixture.open(store.database);
    closed.close();
    closed.close();
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> closed.onChange(this::hear)))
        .isInstanceOf(IllegalStateException.class);
  }

  /** The first connections out of the pool may be dead ones: nothing was changed by them. */
  private void addUntilConnected(int id) {
    for (int attempt = 0; ; attempt++) {
      try {
        store.add(id);
        return;
      } catch (StoreAwayException e) {
        assertThat(attempt).isLessThan(20);
      }
    }
  }

  private Object commit(Records other, int i) {
    if (i % 2 == 0) {
      store.add(i);
    } else {
      other.change().commit(RecordsFixture.entry(java.util.Map.of("id", i)), h -> 0);
    }
    return i;
  }

  private void hear(List<JournalEntry> entries) {
    entries.forEach(each -> heard.add(each.payloadText()));
  }

  private void settle() {
    assertThat(store.records.settle(LONG)).as("the listeners heard in time").isTrue();
  }

  private Database connect() {
    return Databases.openAt(DatabaseUrl.parse(TestDatabases.url(kind, store.database)));
  }

  private static void insert(Connection connection, int id) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(BY_HAND.formatted(id));
    }
  }
}
