package io.chengji.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.postgres.ServerKind;
import io.chengji.proof.tree.Merkle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Over any interleaving of transactions, exactly what was committed is sealed, once and for good.
 */
class SealingProperties {
  private static LogFixture log;
  private static int things;

  /** What happens next; the transaction it concerns is the oldest or newest that is open. */
  enum Step {
    BEGIN,
    WRITE_AND_COMMIT,
    COMMIT_OLDEST,
    COMMIT_NEWEST,
    ROLL_BACK_OLDEST,
    SEAL,
    REOPEN
  }

  @BeforeContainer
  static void open() {
    log = LogFixture.on(ServerKind.EMBEDDED_18);
    log.sealed();
  }

  @AfterContainer
  static void close() {
    log.close();
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Arbitraries.of(Step.class).list().ofMinSize(3).ofMaxSize(25);
  }

  @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
  void whatWasCommitted_isSealedOnce(@ForAll("histories") List<Step> history) {
    Published before = log.published();
    Set<Integer> known = new HashSet<>(before.things());
    Run run = new Run(known);
    for (Step step : history) {
      run.take(step);
    }
    run.end();
    Published after = log.published();
    assertThat(after.things()).containsExactlyInAnyOrderElementsOf(run.committed);
    assertThat(
            Merkle.isConsistent(
                before.size(),
                after.size(),
                after.tree().consistencyProof(before.size(), after.size()),
                before.signed().root(),
                after.signed().root()))
        .isTrue();
    assertThat(indices()).isEqualTo(LongStream.range(0, after.size()).boxed().toList());
    assertThat(log.count("journal_unsealed")).isZero();
    assertThat(LogCheck.run(log.records, log.home).findings()).isEmpty();
  }

  private static List<Long> indices() {
    return log.records.withHandle(
        h ->
            h.createQuery("select leaf_index from journal_leaf order by leaf_index")
                .mapTo(Long.class)
                .list());
  }

  /** One history as it goes: what is open, what was committed. */
  private static final class Run {
    private record Open(Held held, int thing) {}

    private final Set<Integer> committed;
    private final List<Open> open = new ArrayList<>();
    private JournalLog sealer = log.open();

    Run(Set<Integer> committed) {
      this.committed = committed;
    }

    void take(Step step) {
      switch (step) {
        case BEGIN -> {
          // The pool of the test has few connections.
          if (open.size() < 3) {
            open.add(new Open(Held.write(log.database, ++things), things));
          }
        }
        case WRITE_AND_COMMIT -> {
          log.add(++things);
          committed.add(things);
        }
        case COMMIT_OLDEST -> commit(0);
        case COMMIT_NEWEST -> commit(open.size() - 1);
        case ROLL_BACK_OLDEST -> {
          if (!open.isEmpty()) {
            open.removeFirst().held().rollback();
          }
        }
        case SEAL -> seal();
        case REOPEN -> {
          sealer.close();
          sealer = log.open();
        }
      }
    }

    private void commit(int at) {
      if (!open.isEmpty()) {
        Open ended = open.remove(at);
        ended.held().commit();
        committed.add(ended.thing());
      }
    }

    private void seal() {
      assertThat(sealer.settle(LogFixture.LONG)).as("%s", sealer.state()).isTrue();
      assertThat(log.published().things()).containsExactlyInAnyOrderElementsOf(committed);
    }

    void end() {
      open.forEach(one -> one.held().rollback());
      seal();
      sealer.close();
    }
  }
}
