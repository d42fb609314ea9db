package io.chengji.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.log.LogFinding.Kind;
import io.chengji.kernel.postgres.ServerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Is each way of tampering with the database found and named? */
class LogCheckTest {
  private LogFixture log;
  private Published sealed;

  @BeforeEach
  void seal() {
    log = LogFixture.on(ServerKind.EMBEDDED_18);
    log.sealed();
    for (int i = 1; i <= 20; i++) {
      log.add(i);
      log.hide("secret " + i);
    }
    sealed = log.sealed();
  }

  @AfterEach
  void close() {
    log.close();
  }

  private LogReport check() {
    return LogCheck.run(log.records, log.home);
  }

  private static Set<Kind> kinds(LogReport report) {
    return report.findings().stream().map(LogFinding::kind).collect(Collectors.toSet());
  }

  private static String words(LogReport report) {
    return report.findings().stream()
        .map(finding -> finding.words().en())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void whatWasSealed_isSound() {
    log.add(99);
    LogReport report = check();
    assertThat(words(report)).isEmpty();
    assertThat(report.isSound()).isTrue();
    assertThat(report.origin()).isEqualTo(LogFixture.ORIGIN);
    assertThat(report.size()).isEqualTo(41);
    assertThat(report.waiting()).isEqualTo(1);
    assertThat(report.checkpoints()).isGreaterThanOrEqualTo(2);
  }

  /** Each edit of a row whose open leaf or commitment covers it; entry 4 is leaf 3, an open one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "payload = '{\"id\":77}'",
        "actor = 'account:2'",
        "kind = 'thing.altered'",
        "kind_version = 2",
        "is_public = false",
        "post = 'x'",
        "organisation = 'x'",
        "on_behalf_of = 'x'",
        "request_id = 'x'",
        "observed_at = observed_at + interval '1 microsecond'",
        "received_at = received_at - interval '1 day'",
        "salt = decode(repeat('00', 16), 'hex')"
      })
  void openEntryEditedBySql_isNamed(String edit) {
    assertEditNamed(edit, "{\"id\":2}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payload = '{\"text\":\"other\"}'",
        "actor = 'account:2'",
        "is_public = true",
        "observed_at = observed_at + interval '1 microsecond'",
        "salt = decode(repeat('00', 16), 'hex')"
      })
  void closedEntryEditedBySql_isNamed(String edit) {
    assertEditNamed(edit, "{\"text\":\"secret 2\"}");
  }

  private void assertEditNamed(String edit, String payload) {
    long id =
        log.records.withHandle(
            h ->
                h.createQuery("select id from journal_entry where payload = :payload")
                    .bind("payload", payload)
                    .mapTo(Long.class)
                    .one());
    log.tamper("update journal_entry set " + edit + " where id = " + id);
    LogReport report = check();
    assertThat(kinds(report)).containsExactly(Kind.ENTRY_ALTERED);
    assertThat(report.findings()).hasSize(1);
    assertThat(words(report)).contains("entry " + id + " ");
  }

  @Test
  void entryDeleted_isNamed() {
    long id = log.ids().get(5);
    log.tamper("delete from journal_entry where id = " + id);
    LogReport report = check();
    assertThat(kinds(report)).containsExactly(Kind.ENTRY_DELETED);
    assertThat(words(report)).contains("entry " + id + " (leaf ");
  }

  @Test
  void entryDeletedWithItsLeaf_isNamed() {
    long id = log.ids().get(5);
    log.tamper(
        "delete from journal_entry where id = %d; delete from journal_leaf where entry_id = %d"
            .formatted(id, id));
    LogReport report = check();
    assertThat(kinds(report)).contains(Kind.LEAF_MISSING, Kind.ROOT_WRONG);
  }

  @Test
  void entryAndLeafEditedTogether_differFromWhatWasPublished() {
    log.tamper("update journal_leaf set leaf_hash = sha256('other') where leaf_index = 7");
    LogReport report = check();
    assertThat(kinds(report)).contains(Kind.ENTRY_ALTERED, Kind.ROOT_WRONG, Kind.LEAF_ALTERED);
    assertThat(words(report)).contains("leaf 7 is not the one in the published tile");
  }

  @Test
  void tailCut_isNamedBySizes() {
    log.tamper(
        """
        delete from journal_entry where id in
          (select entry_id from journal_leaf where leaf_index >= 10);
        delete from journal_leaf where leaf_index >= 10;
        delete from journal_checkpoint where size > 10
        """);
    LogReport report = check();
    assertThat(kinds(report)).contains(Kind.TAIL_MISSING);
    assertThat(words(report)).contains("has 41 leaves, the database only 10");
  }

  @Test
  void treeRebuiltWithNewKeys_isNamed() {
    log.tamper(
        """
        update journal_entry set payload = '{"id":1000}' where payload = '{"id":2}';
        delete from journal_leaf; delete from journal_checkpoint; delete from journal_log;
        delete from journal_entry where kind = 'log.opened';
        insert into journal_unsealed select id from journal_entry
        """);
    Path other = LogFixture.folder();
    try (JournalLog rebuilt = log.open(other)) {
      assertThat(rebuilt.settle(LogFixture.LONG)).isTrue();
    }
    assertThat(LogCheck.run(log.records, other).isSound()).isTrue();
    LogReport report = check();
    assertThat(kinds(report)).contains(Kind.TREE_REPLACED, Kind.KEYS_REPLACED, Kind.LEAF_ALTERED);
  }

  @Test
  void checkpointOfAnotherKey_isNamed() {
    log.tamper("update journal_checkpoint set note = replace(note, 'A', 'B') where size = 41");
    assertThat(kinds(check())).containsExactly(Kind.SIGNATURE_WRONG);
  }

  @Test
  void entryWrittenPastTheQueue_isNamed() {
    long id =
        log.records.withLog(
            h -> {
              h.execute("select 1");
              return log.ids().getLast() + 1;
            });
    log.tamper(
        """
        insert into journal_entry (kind, kind_version, is_public, actor, observed_at, received_at,
          payload, salt) values ('thing.changed', 1, true, 'a', now(), now(), '{}',
          decode(repeat('ab', 16), 'hex'))
        """);
    LogReport report = check();
    assertThat(kinds(report)).containsExactly(Kind.ENTRY_OUTSIDE);
    assertThat(words(report)).contains("entry " + id + " ");
  }

  @Test
  void waitingEntryThatIsDeleted_isNamed() {
    log.add(50);
    long id = log.ids().getLast();
    log.tamper("delete from journal_entry where id = " + id);
    assertThat(kinds(check())).containsExactly(Kind.QUEUE_WRONG);
  }

  @Test
  void publishedFilesThatDiffer_areNamed() throws IOException {
    Path bundle = log.home.resolve("journal/tile/entries/000.p/41");
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[bytes.length - 3]++;
    Files.write(bundle, bytes);
    LogReport report = check();
    assertThat(kinds(report)).containsExactly(Kind.FILE_WRONG);
    assertThat(words(report)).contains("tile/entries/000.p/41");
    Files.delete(log.home.resolve("journal/tile/0/000.p/41"));
    assertThat(words(check())).contains("tile/0/000.p/41");
  }

  @Test
  void keyThatIsGone_isNamed() throws IOException {
    List<Path> keys;
    try (var files = Files.list(log.home.resolve("keys"))) {
      keys = files.filter(file -> file.toString().endsWith(".pem")).toList();
    }
    Files.delete(keys.getFirst());
    assertThat(kinds(check())).containsExactly(Kind.KEYS_REPLACED);
  }

  @Test
  void databaseWithoutALog_isSound() {
    try (LogFixture fresh = LogFixture.on(ServerKind.EMBEDDED_18)) {
      assertThat(LogCheck.run(fresh.records, fresh.home).isSound()).isTrue();
    }
    assertThat(sealed.size()).isEqualTo(41);
  }
}
