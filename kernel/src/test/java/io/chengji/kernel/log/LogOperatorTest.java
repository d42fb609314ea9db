package io.chengji.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.postgres.ServerKind;
import io.chengji.proof.note.SignedNote;
import io.chengji.proof.note.TrustPolicy;
import io.chengji.proof.note.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Can keys be handed on, and a log that lost its tail go on without hiding it? */
class LogOperatorTest {
  private static final Actor OPERATOR = Actor.ofSystem("test");

  private LogFixture log;

  @BeforeEach
  void seal() {
    log = LogFixture.on(ServerKind.EMBEDDED_18);
    log.sealed();
    for (int i = 1; i <= 9; i++) {
      log.add(i);
    }
    log.sealed();
  }

  @AfterEach
  void close() {
    log.close();
  }

  private LogOperator operator() {
    return new LogOperator(log.parts());
  }

  private static Verdict judge(String policy, String note) {
    return TrustPolicy.parse(policy.getBytes(StandardCharsets.UTF_8))
        .judge(SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)));
  }

  /** As after the restore of a backup that was made at a size. */
  private void cutBackTo(int size) {
    log.tamper(
        """
        delete from journal_entry where id not in
          (select entry_id from journal_leaf where leaf_index < %d);
        delete from journal_unsealed;
        delete from journal_leaf where leaf_index >= %d;
        delete from journal_checkpoint where size > %d;
        update journal_checkpoint set size = size
        """
            .formatted(size, size, size));
  }

  @Test
  void policy_trustsTheCheckpoint_withBothKinds() {
    Verdict verdict = judge(operator().policy(), log.published().note());
    assertThat(verdict.isTrusted()).isTrue();
    assertThat(verdict.notChecked()).isEmpty();
    assertThat(operator().policy().lines().filter(line -> line.startsWith("log "))).hasSize(2);
  }

  @Test
  void rotation_isSignedByBoth_andTheNewKeysSignFromThenOn() {
    String before = operator().policy();
    List<String> fresh = operator().rotate(OPERATOR);
    Published after = log.sealed();
    assertThat(judge(operator().policy(), after.note()).isTrusted()).isTrue();
    assertThat(judge(before, after.note()).log()).isEmpty();
    JsonNode told = after.leaves().getLast();
    assertThat(told.get("kind").stringValue()).isEqualTo("log.key-rotated");
    String statement = told.at("/payload/statement").stringValue();
    SignedNote note = SignedNote.parse(statement.getBytes(StandardCharsets.UTF_8));
    assertThat(note.signatures()).hasSize(4);
    for (String policy : List.of(before, operator().policy())) {
      assertThat(policy.lines().filter(line -> line.startsWith("log ")).map(l -> l.substring(4)))
          .allMatch(vkey -> CheckpointAudit.isSigned(note, vkey));
    }
    assertThat(note.text()).contains(fresh);
    assertThat(LogCheck.run(log.records, log.home).findings()).isEmpty();
  }

  @Test
  void runningSealer_takesTheNewKeys() {
    try (JournalLog running = log.open()) {
      assertThat(running.settle(LogFixture.LONG)).isTrue();
      operator().rotate(OPERATOR);
      assertThat(running.settle(LogFixture.LONG)).isTrue();
      assertThat(judge(operator().policy(), log.published().note()).isTrusted()).isTrue();
    }
  }

  @Test
  void rotationWithoutTheStatementOfTheOldKeys_isFound() {
    operator().rotate(OPERATOR);
    log.sealed();
    log.tamper(
        "update journal_entry set payload = replace(payload, '\"statement\"', '\"stetement\"')"
            + " where kind = 'log.key-rotated'");
    assertThat(LogCheck.run(log.records, log.home).findings())
        .extracting(LogFinding::kind)
        .contains(LogFinding.Kind.KEYS_REPLACED, LogFinding.Kind.ENTRY_ALTERED);
  }

  @Test
  void databaseBehindTheLastSignedCheckpoint_isNotSealed_andSaysWhy() {
    cutBackTo(1);
    try (JournalLog refused = log.open()) {
      log.add(100);
      assertThat(refused.settle(java.time.Duration.ofSeconds(3))).isFalse();
      assertThat(refused.state().condition()).isEqualTo(LogCondition.BEHIND);
      assertThat(refused.state().reason().en())
          .contains("ends at 1", "size 10", "./chengji epoch open");
      assertThat(new LogHealth(refused)).satisfies(h -> assertThat(h.isVital()).isFalse());
      assertThatThrownBy(() -> new LogHealth(refused).check()).hasMessageContaining("size 10");
    }
    assertThat(log.count("journal_leaf")).isEqualTo(1);
  }

  @Test
  void otherTreeOfTheSameSize_isNotSealed() {
    log.tamper("update journal_checkpoint set root = sha256('other') where size = 10");
    try (JournalLog refused = log.open()) {
      assertThat(refused.settle(java.time.Duration.ofSeconds(2))).isFalse();
      assertThat(refused.state().condition()).isEqualTo(LogCondition.BEHIND);
    }
  }

  @Test
  void newEpoch_goesOnUnderANewOrigin_andItsFirstEntryNamesTheGap() {
    String signed = log.published().note();
    cutBackTo(1);
    log.add(100);
    operator().openEpoch(OPERATOR, "an older backup was restored");
    Published after = log.sealed();
    assertThat(after.signed().origin()).isEqualTo(LogFixture.ORIGIN + "/2");
    assertThat(after.size()).isEqualTo(3);
    JsonNode gap = after.leaves().get(1);
    assertThat(gap.get("kind").stringValue()).isEqualTo("log.epoch-opened");
    assertThat(gap.at("/payload/from").intValue()).isEqualTo(1);
    assertThat(gap.at("/payload/to").intValue()).isEqualTo(10);
    assertThat(gap.at("/payload/last").stringValue()).isEqualTo(signed);
    assertThat(gap.at("/payload/previous").stringValue()).isEqualTo(LogFixture.ORIGIN);
    assertThat(gap.at("/payload/reason").stringValue()).isEqualTo("an older backup was restored");
    assertThat(after.things()).containsExactly(100);
    assertThat(judge(operator().policy(), after.note()).isTrusted()).isTrue();
    assertThat(LogCheck.run(log.records, log.home).findings()).isEmpty();
  }

  @Test
  void epochThatIsLostToo_isNotUsedAgain() {
    cutBackTo(1);
    operator().openEpoch(OPERATOR, "first");
    log.sealed();
    log.tamper(
        """
        delete from journal_entry where kind = 'log.epoch-opened';
        delete from journal_leaf where leaf_index >= 1;
        delete from journal_checkpoint where size > 1;
        delete from journal_log where generation = 2
        """);
    operator().openEpoch(OPERATOR, "second");
    assertThat(log.sealed().signed().origin()).isEqualTo(LogFixture.ORIGIN + "/3");
  }

  @Test
  void keysThatAreLost_areReasonForANewEpoch() throws IOException {
    try (Stream<Path> files = Files.list(log.home.resolve("keys"))) {
      for (Path key : files.filter(file -> file.toString().endsWith(".pem")).toList()) {
        Files.delete(key);
      }
    }
    assertThatThrownBy(log::open).hasMessageContaining("epoch open");
    operator().openEpoch(OPERATOR, "the keys were lost");
    assertThat(log.sealed().signed().origin()).isEqualTo(LogFixture.ORIGIN + "/2");
  }

  @Test
  void logThatLacksNothing_getsNoNewEpoch() {
    assertThatThrownBy(() -> operator().openEpoch(OPERATOR, "for no reason"))
        .isInstanceOf(LogRefusedException.class)
        .hasMessageContaining("needs no new epoch");
    assertThat(log.count("journal_log")).isEqualTo(1);
  }

  @Test
  void databaseWithoutALog_hasNoKeysToShow() {
    try (LogFixture fresh = LogFixture.on(ServerKind.EMBEDDED_18)) {
      assertThatThrownBy(() -> new LogOperator(fresh.parts()).policy())
          .isInstanceOf(LogRefusedException.class)
          .hasMessageContaining("./chengji run");
    }
  }
}
