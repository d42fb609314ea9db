package io.chengji.kernel.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.journal.Journal;
import io.chengji.kernel.journal.JournalCursor;
import io.chengji.kernel.journal.JournalEntry;
import io.chengji.kernel.postgres.ServerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Over any history of commits and failures, the journal tells of exactly what was changed. */
class RecordsProperties {
  private static RecordsFixture store;

  /** How one attempt to change something ends. */
  enum Ending {
    COMMITS,
    THROWS_BEFORE,
    THROWS_AFTER,
    FINDS_NOTHING,
    HAS_BAD_PAYLOAD,
    TAKES_BACK_A_PART,
    BREAKS_A_CONSTRAINT
  }

  /** An attempt to add a thing, or to remove it if it is there. */
  record Attempt(int id, Ending ending) {}

  @BeforeContainer
  static void open() {
    store = RecordsFixture.on(ServerKind.EMBEDDED_18);
  }

  @AfterContainer
  static void close() {
    store.close();
  }

  @Provide
  Arbitrary<List<Attempt>> histories() {
    Arbitrary<Ending> endings =
        Arbitraries.frequency(net.jqwik.api.Tuple.of(4, true), net.jqwik.api.Tuple.of(3, false))
            .flatMap(
                commits ->
                    commits ? Arbitraries.just(Ending.COMMITS) : Arbitraries.of(Ending.class));
    return Combinators.combine(Arbitraries.integers().between(0, 9), endings)
        .as(Attempt::new)
        .list()
        .ofMaxSize(25);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void journal_tellsExactlyWhatWasChanged(@ForAll("histories") List<Attempt> history) {
    SortedSet<Integer> things = new TreeSet<>(store.things());
    List<String> told = new ArrayList<>();
    JournalCursor begin = store.records.withHandle(JournalCursor::ofNow);
    for (Attempt attempt : history) {
      boolean adds = !things.contains(attempt.id());
      boolean committed = attempt(attempt, adds);
      assertThat(committed)
          .isEqualTo(
              attempt.ending() == Ending.COMMITS || attempt.ending() == Ending.TAKES_BACK_A_PART);
      if (committed) {
        told.add("{\"added\":%s,\"id\":%d}".formatted(adds, attempt.id()));
        if (adds) {
          things.add(attempt.id());
        } else {
          things.remove(attempt.id());
        }
      }
      assertThat(store.things()).containsExactlyElementsOf(things);
    }
    assertThat(since(begin)).isEqualTo(told);
  }

  private static List<String> since(JournalCursor begin) {
    return store.records.withHandle(
        h ->
            Journal.listBetween(h, begin, JournalCursor.ofNow(h), 0, 1_000).stream()
                .map(JournalEntry::payloadText)
                .toList());
  }

  /** Whether the attempt was committed. */
  private static boolean attempt(Attempt attempt, boolean adds) {
    try {
      return store
          .records
          .change()
          .commit(
              RecordsFixture.entry(Map.of("id", attempt.id())),
              (handle, learned) -> {
                check(attempt, Ending.THROWS_BEFORE);
                learned.put("added", adds);
                String sql =
                    adds
                        ? "insert into thing values (?, 'x', 1)"
                        : "delete from thing where id = ?";
                handle.execute(sql, attempt.id());
                check(attempt, Ending.THROWS_AFTER);
                switch (attempt.ending()) {
                  case FINDS_NOTHING -> learned.nothingChanged();
                  case HAS_BAD_PAYLOAD -> learned.put("half", 0.5);
                  case BREAKS_A_CONSTRAINT ->
                      handle.execute("insert into thing values (100, 'x', null)");
                  case TAKES_BACK_A_PART -> {
                    handle.savepoint("part");
                    handle.execute("delete from thing");
                    handle.rollbackToSavepoint("part");
                  }
                  default -> {}
                }
                return attempt.ending() != Ending.FINDS_NOTHING;
              });
    } catch (RuntimeException expected) {
      return false;
    }
  }

  private static void check(Attempt attempt, Ending ending) {
    if (attempt.ending() == ending) {
      throw new IllegalStateException("on purpose: " + ending);
    }
  }
}
