package io.chengji.kernel.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.backup.file.Contents;
import io.chengji.kernel.backup.file.JournalMark;
import io.chengji.kernel.backup.file.TableSum;
import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.journal.Entry;
import io.chengji.kernel.postgres.ServerKind;
import io.chengji.proof.tree.Frontier;
import io.chengji.proof.tree.Hash;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Is a backup one state of the store, whatever happens while it is made? */
class ConsistencyTest {
  private static final int ROWS_BEFORE = 20_000;
  private static final int WRITERS = 4;

  @TempDir Path folder;

  /** Each change adds a parent and a child of it, and its entry; a backup has all three or none. */
  @ParameterizedTest
  @EnumSource
  void writersAtWork_areSeenWholeOrNotAtAll(ServerKind kind) throws Exception {
    try (BackupFixture source = BackupFixture.migrated(kind);
        BackupFixture target = BackupFixture.empty(kind)) {
      source.change(
          "with p as (insert into b_parent (name) select 'n' || n from generate_series(1, %d) n"
                  .formatted(ROWS_BEFORE)
              + " returning id) insert into a_child (parent, place) select id, 'x' from p");
      AtomicInteger written = new AtomicInteger();
      Backup.Made made;
      try (Writers writers = new Writers(source, written)) {
        writers.awaitProgress();
        made = source.make(folder, null);
        writers.awaitProgress();
      }
      target.restore(made.file(), null);
      int parents = Integer.parseInt(target.ask("select count(*) from b_parent"));
      assertThat(parents).isBetween(ROWS_BEFORE + 1, ROWS_BEFORE + written.get());
      assertThat(target.ask("select count(*) from a_child")).isEqualTo("" + parents);
      assertThat(target.ask("select count(*) from journal_entry where kind = 'thing.changed'"))
          .isEqualTo("" + (1 + parents - ROWS_BEFORE));
      target.change("insert into b_parent (name) values ('after')");
    }
  }

  /** Threads that change the store until they are closed. */
  private static final class Writers implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger written;

    Writers(BackupFixture source, AtomicInteger written) {
      this.written = written;
      for (int writer = 0; writer < WRITERS; writer++) {
        threads.submit(() -> write(source));
      }
    }

    private void write(BackupFixture source) {
      while (!over.get()) {
        source
            .records
            .change()
            .commit(
                Entry.of(BackupFixture.CHANGED, Actor.of("w"), BackupFixture.NOW, Map.of("w", 1)),
                handle -> {
                  long id =
                      handle
                          .createQuery("insert into b_parent (name) values ('w') returning id")
                          .mapTo(Long.class)
                          .one();
                  return handle.execute("insert into a_child (parent, place) values (?, 'w')", id);
                });
        written.incrementAndGet();
      }
    }

    void awaitProgress() {
      int before = written.get();
      while (written.get() < before + WRITERS) {
        Thread.onSpinWait();
      }
    }

    @Override
    public void close() {
      over.set(true);
      threads.close();
    }
  }

  /** The mark of a backup is computed from the leaves that are in it. */
  @Test
  void logOfTheJournal_isNamedBySizeAndRoot() {
    try (BackupFixture source = BackupFixture.migrated(ServerKind.EMBEDDED_18)) {
      source.change(
          "create table if not exists journal_leaf (leaf_index bigint primary key,"
              + " entry_id bigint, commitment bytea, leaf_hash bytea)");
      Frontier frontier = new Frontier();
      for (int leaf = 0; leaf < 100; leaf++) {
        Hash hash = Hash.ofData(new byte[] {(byte) leaf});
        frontier.append(hash);
        source.change(
            "insert into journal_leaf values (%d, %d, '\\x%s', '\\x%s')"
                .formatted(leaf, leaf, hash.hex(), hash.hex()));
      }
      Contents contents = source.make(folder, null).contents();
      JournalMark mark = contents.manifest().journal();
      assertThat(mark.logSize()).isEqualTo(100);
      assertThat(mark.logRoot()).isEqualTo(frontier.root().hex());
      assertThat(mark.entries()).isEqualTo(101);
      long leaves =
          contents.sums().stream()
              .filter(sum -> sum.name().equals("journal_leaf"))
              .mapToLong(TableSum::rows)
              .sum();
      assertThat(leaves).isEqualTo(100);
    }
  }
}
