package io.chengji.kernel.records;

import static io.chengji.kernel.records.RecordsFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.journal.Entry;
import io.chengji.kernel.journal.EntryKind;
import io.chengji.kernel.journal.Journal;
import io.chengji.kernel.journal.JournalEntry;
import io.chengji.kernel.postgres.ServerKind;
import io.chengji.kernel.postgres.TestDatabases;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Are a change and its entry one, and is there no other door? */
@ParameterizedClass
@EnumSource(ServerKind.class)
class RecordsTest {
  @Parameter ServerKind kind;
  private RecordsFixture store;

  @BeforeEach
  void open() {
    store = RecordsFixture.on(kind);
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
  }

  @Test
  void commit_storesTheChangeAndItsEntry() {
    Actor actor = RecordsFixture.ACTOR.actingFor("p2");
    Entry entry =
        new Entry(
            RecordsFixture.HIDDEN,
            actor,
            RecordsFixture.OBSERVED,
            io.chengji.kernel.journal.Payload.of(Map.of("名", "六安😀\"\\\n")),
            "r-7");
    int result =
        store
            .records
            .change()
            .commit(
                entry,
                (h, learned) -> {
                  learned.put("changed", 1).put("ids", List.of(5));
                  return h.execute("insert into thing values (5, 'x', 1)");
                });
    assertThat(result).isEqualTo(1);
    assertThat(store.things()).containsExactly(5);
    JournalEntry kept = newest();
    assertThat(kept.kind()).isEqualTo(RecordsFixture.HIDDEN);
    assertThat(kept.actor()).isEqualTo(actor);
    assertThat(kept.requestId()).isEqualTo("r-7");
    assertThat(kept.observedAt()).isEqualTo(RecordsFixture.OBSERVED);
    assertThat(kept.receivedAt()).isEqualTo(RecordsFixture.NOW);
    assertThat(kept.payloadText())
        .isEqualTo("{\"changed\":1,\"ids\":[5],\"名\":\"六安😀\\\"\\\\\\n\"}");
    assertThat(kept.transaction()).isPositive();
    JournalEntry found =
        store.records.withHandle(h -> Journal.findEntry(h, kept.id()).orElseThrow());
    assertThat(found).isEqualTo(kept);
  }

  @Test
  void workThatThrows_leavesNeitherChangeNorEntry() {
    assertThatThrownBy(
            () ->
                commit(
                    h -> {
                      h.execute("insert into thing values (1, 'x', 1)");
                      throw new IOException("disk");
                    }))
        .isInstanceOf(IOException.class);
    assertNothingChanged();
  }

  @Test
  void entryThatIsRefusedByTheTable_leavesNoChange() {
    assertThatThrownBy(
            () ->
                commit(
                    h -> {
                      h.execute("insert into thing values (1, 'x', 1)");
                      return h.execute(
                          "alter table journal_entry add constraint no check (false) not valid");
                    }))
        .isInstanceOf(JdbiException.class);
    assertNothingChanged();
    store.add(2);
    assertThat(store.things()).containsExactly(2);
  }

  @Test
  void entryThatHasNoCanonicalText_leavesNoChange() {
    assertThatThrownBy(
            () ->
                commit(
                    (h, learned) -> {
                      learned.put("score", 1.5);
                      return h.execute("insert into thing values (1, 'x', 1)");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/score")
        .hasMessageContaining("write a decimal as text");
    assertNothingChanged();
  }

  @Test
  void workThatFoundNothingToChange_leavesNoEntry() {
    String result =
        commit(
            (h, learned) -> {
              h.execute("insert into thing values (1, 'x', 1)");
              learned.nothingChanged();
              return "same";
            });
    assertThat(result).isEqualTo("same");
    assertNothingChanged();
  }

  @Test
  void kindThatWasNotDeclared_isRefusedBeforeTheWork() {
    Entry foreign =
        Entry.of(
            EntryKind.ofPublic("thing.changed", 2),
            RecordsFixture.ACTOR,
            RecordsFixture.OBSERVED,
            Map.of());
    assertThatThrownBy(
            () -> store.records.change().commit(foreign, h -> h.execute("drop table thing")))
        .isInstanceOf(IllegalArgumentException.class);
    assertNothingChanged();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into thing values (1, 'x', 1)",
        "create table other (id int)",
        "set transaction read write",
        "select setval(pg_get_serial_sequence('journal_entry', 'id'), 9)",
        "insert into journal_entry (kind, kind_version, is_public, actor, observed_at, received_at,"
            + " payload, salt) values ('a.b', 1, true, 'x', now(), now(), '{}', '0123456789abcdef')"
      })
  void read_cannotWrite(String sql) {
    assertThatThrownBy(() -> store.records.useHandle(h -> h.execute(sql)))
        .isInstanceOf(JdbiException.class);
    assertNothingChanged();
    store.add(3);
    assertThat(store.things()).containsExactly(3);
  }

  @Test
  void read_seesOneState() throws Exception {
    store.records.useHandle(
        h -> {
          assertThat(count(h)).isZero();
          Thread writer = Thread.ofVirtual().start(() -> store.add(1));
          writer.join();
          assertThat(count(h)).isZero();
        });
    assertThat(store.things()).containsExactly(1);
  }

  @Test
  void transactionOfAHandle_isNotTheWorksToEnd() {
    List<Consumer<Handle>> attempts = List.of(Handle::commit, Handle::rollback, Handle::begin);
    for (var attempt : attempts) {
      assertThatThrownBy(
              () ->
                  commit(
                      h -> {
                        h.execute("insert into thing values (1, 'x', 1)");
                        attempt.accept(h);
                        return 0;
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
    assertNothingChanged();
  }

  @Test
  void transactionWithinAChange_isTheChange() {
    assertThatThrownBy(
            () ->
                commit(
                    h -> {
                      h.useTransaction(t -> t.execute("insert into thing values (1, 'x', 1)"));
                      throw new IOException("after it");
                    }))
        .isInstanceOf(IOException.class);
    assertNothingChanged();
  }

  @Test
  void savepoint_takesBackAPart() {
    commit(
        h -> {
          h.execute("insert into thing values (1, 'x', 1)");
          h.savepoint("second");
          h.execute("insert into thing values (2, 'x', 1)");
          h.rollbackToSavepoint("second");
          return 0;
        });
    assertThat(store.things()).containsExactly(1);
    assertThat(store.payloads()).containsExactly("{\"id\":1}");
  }

  @Test
  void changeWithinAChangeOrARead_isRefused() {
    assertThatThrownBy(
            () ->
                commit(
                    h -> {
                      store.add(2);
                      return 0;
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store.records.useHandle(h -> store.add(3)))
        .isInstanceOf(IllegalStateException.class);
    assertNothingChanged();
  }

  @Test
  void readWithinAChange_seesTheChange() {
    int seen =
        commit(
            h -> {
              h.execute("insert into thing values (1, 'x', 1)");
              return store.records.withHandle(RecordsTest::count);
            });
    assertThat(seen).isEqualTo(1);
  }

  @Test
  void concurrentChangesOfOneVersion_oneWinsAndTheOthersAreTold() throws Exception {
    store.add(1);
    Callable<Boolean> change = this::changeFirstVersion;
    List<Boolean> won;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      won =
          threads.invokeAll(java.util.Collections.nCopies(8, change)).stream()
              .map(Future::resultNow)
              .toList();
    }
    assertThat(won).containsOnlyOnce(true);
    assertThat(store.payloads()).containsExactly("{\"id\":1}", "{\"id\":1,\"to\":2}");
  }

  private boolean changeFirstVersion() {
    try {
      store
          .records
          .change()
          .commit(
              entry(Map.of("id", 1, "to", 2)),
              h -> {
                long actual =
                    h.createQuery("select version from thing where id = 1 for update")
                        .mapTo(Long.class)
                        .one();
                StaleRecordException.check("thing 1", 1, actual);
                return h.execute("update thing set version = 2 where id = 1");
              });
      return true;
    } catch (StaleRecordException e) {
      assertThat(e).hasMessageContaining("当前版本 2").hasMessageContaining("now 2");
      assertThat(List.of(e.record(), e.expected(), e.actual())).containsExactly("thing 1", 1L, 2L);
      return false;
    }
  }

  @Test
  void concurrentCommits_haveOneEntryEach() throws Exception {
    List<Callable<Object>> commits =
        IntStream.range(0, 200)
            .<Callable<Object>>mapToObj(
                i ->
                    () -> {
                      store.add(i);
                      return i;
                    })
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Object> each : threads.invokeAll(commits)) {
        each.get();
      }
    }
    assertThat(store.things()).hasSize(200);
    assertThat(store.payloads())
        .containsExactlyInAnyOrderElementsOf(
            store.things().stream().map("{\"id\":%d}"::formatted).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update journal_entry set payload = '{}'",
        "delete from journal_entry",
        "truncate journal_entry"
      })
  void journal_isAppendOnlyForOwnerAndSuperuser(String sql) {
    store.add(1);
    assertThatThrownBy(() -> store.records.change().commit(entry(Map.of()), h -> h.execute(sql)))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> TestDatabases.asSuperuser(kind, store.database, sql))
        .hasMessageContaining("append-only");
    assertThat(store.payloads()).containsExactly("{\"id\":1}");
  }

  @Test
  void entryOfALaterVersion_isKeptAndShown() throws Exception {
    TestDatabases.asSuperuser(
        kind,
        store.database,
        """
        insert into journal_entry (kind, kind_version, is_public, actor, observed_at, received_at,
          payload, salt)
        values ('moon.landed', 9, false, 'x', now(), now(), '{"a":1.5}', '0123456789abcdef')
        """);
    JournalEntry unknown = newest();
    assertThat(unknown.kind()).isEqualTo(new EntryKind("moon.landed", 9, false));
    assertThat(RecordsFixture.KINDS.contains(unknown.kind())).isFalse();
    assertThat(unknown.payload().get("a").decimalValue()).isEqualByComparingTo("1.5");
  }

  @Test
  void journal_isReadInPagesAndByKind() {
    IntStream.range(0, 7).forEach(store::add);
    List<JournalEntry> first = page(null, 3, List.of());
    List<JournalEntry> second = page(first.getLast().id(), 3, List.of());
    assertThat(first)
        .extracting(JournalEntry::payloadText)
        .containsExactly("{\"id\":6}", "{\"id\":5}", "{\"id\":4}");
    assertThat(second)
        .extracting(JournalEntry::payloadText)
        .containsExactly("{\"id\":3}", "{\"id\":2}", "{\"id\":1}");
    assertThat(page(null, 10, List.of("thing.hidden"))).isEmpty();
    assertThat(page(null, 10, List.of("thing.hidden", "thing.changed"))).hasSize(8);
    assertThatThrownBy(() -> page(null, 0, List.of())).hasMessageContaining("1 to 1000");
    assertThatThrownBy(() -> page(null, 1_001, List.of())).hasMessageContaining("1 to 1000");
  }

  @Test
  void salts_areSixteenBytesAndDiffer() {
    IntStream.range(0, 20).forEach(store::add);
    int different =
        store.records.withHandle(
            h ->
                h.createQuery(
                        "select count(distinct salt) from journal_entry where octet_length(salt) = 16")
                    .mapTo(Integer.class)
                    .one());
    assertThat(different).isEqualTo(21);
  }

  @Test
  void migrations_runTwiceWithoutHarm() {
    Migrations.migrate(store.database.dataSource());
    store.add(1);
    assertThat(store.things()).containsExactly(1);
  }

  private List<JournalEntry> page(Long before, int limit, List<String> kinds) {
    return store.records.withHandle(h -> Journal.list(h, before, limit, kinds));
  }

  private JournalEntry newest() {
    return page(null, 1, List.of()).getFirst();
  }

  /** One change of the thing 1 with its entry. */
  private <R extends @Nullable Object, X extends Exception> R commit(Work<R, X> work) throws X {
    return store.records.change().commit(entry(Map.of("id", 1)), work);
  }

  private <R extends @Nullable Object, X extends Exception> R commit(LearningWork<R, X> work)
      throws X {
    return store.records.change().commit(entry(Map.of("id", 1)), work);
  }

  private void assertNothingChanged() {
    assertThat(store.things()).isEmpty();
    assertThat(store.payloads()).isEmpty();
  }

  private static int count(Handle handle) {
    return handle.createQuery("select count(*) from thing").mapTo(Integer.class).one();
  }
}
