package io.chengji.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.postgres.ServerKind;
import io.chengji.kernel.records.Records;
import io.chengji.proof.tree.Merkle;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Is every committed entry sealed once, whatever the order of ids and commits? */
class SealerTest {
  private static void settle(JournalLog log) {
    assertThat(log.settle(LogFixture.LONG)).as("%s", log.state()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void firstLeaf_opensTheLogAndNamesItsKeys_beforeWhatIsOlder(ServerKind kind) {
    try (LogFixture log = LogFixture.on(kind)) {
      log.add(1);
      log.hide("earlier than the log");
      Published published = log.sealed();
      assertThat(published.size()).isEqualTo(3);
      assertThat(published.signed().origin()).isEqualTo(LogFixture.ORIGIN);
      JsonNode first = published.leaves().getFirst();
      assertThat(first.get("kind").stringValue()).isEqualTo("log.opened");
      assertThat(first.at("/payload/origin").stringValue()).isEqualTo(LogFixture.ORIGIN);
      assertThat(first.at("/payload/vkeys")).hasSize(2);
      assertThat(published.things()).containsExactly(1);
      assertThat(published.texts().getLast()).matches("\\{\"closed\":\"[0-9a-f]{64}\",\"v\":1}");
      assertThat(log.count("journal_unsealed")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void entryOfALongTransaction_isSealedWhenItCommits(ServerKind kind) {
    try (LogFixture log = LogFixture.on(kind);
        JournalLog opened = log.open();
        Held early = Held.write(log.database, 1);
        Held never = Held.write(log.database, 2)) {
      log.add(3);
      settle(opened);
      assertThat(log.published().things()).containsExactly(3);
      early.commit();
      never.rollback();
      settle(opened);
      Published published = log.published();
      assertThat(published.things()).containsExactly(3, 1);
      assertThat(published.leaves().getLast().get("id").longValue())
          .isEqualTo(early.id())
          .isLessThan(never.id())
          .isLessThan(log.ids().getLast());
    }
  }

  @ParameterizedTest
  @EnumSource
  void manyEntries_fillTilesOfTwoLevels_andEachTreeContinuesTheLast(ServerKind kind) {
    try (LogFixture log = LogFixture.on(kind)) {
      Published before = log.sealed();
      log.records.withLog(
          h ->
              h.execute(
                  """
                  insert into journal_entry (kind, kind_version, is_public, actor, observed_at,
                    received_at, payload, salt)
                  select 'thing.changed', 1, true, 'a', now(), now(), '{"id":' || n || '}',
                    decode(repeat('ab', 16), 'hex') from generate_series(1, 9000) n
                  """));
      Published after = log.sealed();
      assertThat(after.size()).isEqualTo(9001);
      assertThat(after.things()).isEqualTo(IntStream.rangeClosed(1, 9000).boxed().toList());
      assertThat(
              Merkle.isConsistent(
                  1,
                  9001,
                  after.tree().consistencyProof(1, 9001),
                  before.signed().root(),
                  after.signed().root()))
          .isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void kindOfALaterVersion_isSealedAndShown(ServerKind kind) {
    try (LogFixture log = LogFixture.on(kind)) {
      Held.write(log.database, "future.thing", 9, "{\"what\":\"nobody knows yet\"}").commit();
      JsonNode last = log.sealed().leaves().getLast();
      assertThat(last.get("kind").stringValue()).isEqualTo("future.thing");
      assertThat(last.get("version").intValue()).isEqualTo(9);
      assertThat(last.at("/payload/what").stringValue()).isEqualTo("nobody knows yet");
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoSealersAtOnce_sealEachEntryOnce(ServerKind kind) throws Exception {
    try (LogFixture log = LogFixture.on(kind);
        Records others = LogFixture.openRecords(log.database);
        JournalLog one = log.open();
        JournalLog two = log.openWith(others);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> things = IntStream.range(0, 300).boxed().toList();
      for (var done : threads.invokeAll(things.stream().map(n -> adding(log, n)).toList())) {
        done.get();
      }
      settle(one);
      settle(two);
      settle(one);
      Published published = log.published();
      assertThat(published.things()).containsExactlyInAnyOrderElementsOf(things);
      assertThat(leafIndices(log))
          .isEqualTo(LongStream.range(0, published.size()).boxed().toList());
    }
  }

  private static java.util.concurrent.Callable<Integer> adding(LogFixture log, int thing) {
    return () -> {
      log.add(thing);
      return thing;
    };
  }

  private static List<Long> leafIndices(LogFixture log) {
    return log.records.withHandle(
        h ->
            h.createQuery("select leaf_index from journal_leaf order by leaf_index")
                .mapTo(Long.class)
                .list());
  }

  @ParameterizedTest
  @EnumSource
  void secondProcess_takesOverTheFiles_whenTheFirstEnds(ServerKind kind) {
    try (LogFixture log = LogFixture.on(kind);
        Records others = LogFixture.openRecords(log.database)) {
      JournalLog one = log.open();
      try (JournalLog two = log.openWith(others)) {
        settle(one);
        one.close();
        log.add(7);
        settle(two);
        assertThat(log.published().things()).containsExactly(7);
      }
    }
  }
}
