package io.chengji.app.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.app.program.Program;
import io.chengji.app.program.ProgramSettings;
import io.chengji.app.program.Restoration;
import io.chengji.app.server.Server;
import io.chengji.kernel.backup.Backup;
import io.chengji.kernel.backup.BackupSettings;
import io.chengji.kernel.backup.file.BackupException;
import io.chengji.kernel.backup.file.JournalMark;
import io.chengji.kernel.backup.file.Passphrase;
import io.chengji.kernel.http.Json;
import io.chengji.kernel.http.ServerSettings;
import io.chengji.kernel.identity.NewPassword;
import io.chengji.kernel.log.LogCondition;
import io.chengji.kernel.log.LogRefusedException;
import io.chengji.kernel.postgres.Progress;
import io.chengji.kernel.settings.Settings;
import io.chengji.programme.Register;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingState;
import io.chengji.proof.tree.Frontier;
import io.chengji.proof.tree.Hash;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Does a machine that had nothing show the same pages and the same log after a restore? */
class RestoreDrillTest {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Passphrase PASSPHRASE = Passphrase.of("一个只有您自己知道的长口令");
  private static final String NOTICE =
      """
      住房城乡建设部办公厅关于公布2016年度
      国家智慧城市试点名单的通知
      　　经综合评审，确定江苏省扬州市等2个城市（区、县、镇）为2016年度国家智慧城市试点。
      2016年度国家智慧城市试点名单
      一、市、区（2个）
      江苏省
      扬州市、淮安市
      """;
  private static final List<String> PAGES =
      List.of(
          "/api/v1/pilots/export?format=csv",
          "/api/v1/pilots?limit=200",
          "/api/v1/figures",
          "/api/v1/policies?limit=200",
          "/api/v1/documents",
          "/api/v1/overview");

  @TempDir Path folder;

  /** Answers and log of one installation. */
  private record Seen(
      Map<String, String> pages, int decisions, Optional<String> log, LogCondition condition) {}

  private Settings settings(String home) {
    return Settings.of(ProgramSettings.list(), List.of())
        .with(ProgramSettings.HOME, folder.resolve(home))
        .with(ServerSettings.PORT, 0);
  }

  @Test
  void restoredMachine_showsTheSamePagesAndTheSameLog() {
    Backup.Made made;
    NewPassword administrator;
    Seen before;
    try (Program program = Program.open(settings("old"), Progress.NONE);
        Server server = Server.start(program)) {
      administrator = program.accounts().createFirst().orElseThrow();
      decideSomething(program.register());
      try (Client client = new Client(URI.create(server.address()))) {
        assertThat(client.signIn(administrator).statusCode()).isLessThan(300);
        assertThat(program.log().settle(LIMIT)).isTrue();
        made =
            program
                .backup()
                .make(new Backup.Order(folder, PASSPHRASE, true, "system:test"), Progress.NONE);
        before = look(program, client, made);
        assertHealthKnows(program, client);
        restore(made);
        assertThat(client.get("/api/v1/session").statusCode()).isEqualTo(200);
      }
    }
    try (Program program = Program.open(settings("new"), Progress.NONE);
        Server server = Server.start(program);
        Client client = new Client(URI.create(server.address()))) {
      assertThat(program.log().settle(LIMIT)).isTrue();
      assertThat(look(program, client, made)).isEqualTo(before);
      assertThat(before.condition()).isEqualTo(LogCondition.SEALING);
      assertThat(program.accounts().createFirst()).isEmpty();
      assertThat(count(program, "select count(*) from account_session")).isZero();
      assertThat(client.signIn(administrator).statusCode()).isLessThan(300);
      assertThatThrownBy(() -> restore(made)).isInstanceOf(BackupException.class);
    }
  }

  private void restore(Backup.Made made) {
    new Restoration(settings("new"), made.file(), PASSPHRASE).run(null, Progress.NONE);
  }

  /** Without the keys nobody goes on with the log as if nothing had happened. */
  @Test
  void restoreWithoutKeys_isAFullRegisterWithALogThatWaits() {
    Backup.Made made;
    try (Program program = Program.open(settings("old"), Progress.NONE)) {
      assertThat(program.log().settle(LIMIT)).isTrue();
      made =
          program
              .backup()
              .make(new Backup.Order(folder, null, false, "system:test"), Progress.NONE);
    }
    new Restoration(settings("keyless"), made.file(), null).run(null, Progress.NONE);
    try (Program program = Program.open(settings("keyless"), Progress.NONE)) {
      assertThat(program.register().state().listings()).isNotEmpty();
      assertThatThrownBy(program::log).isInstanceOf(LogRefusedException.class);
    }
  }

  @Test
  void scheduledBackup_isMadeByTheServerAndShownInHealth() {
    Settings settings =
        settings("scheduled")
            .with(BackupSettings.EVERY, Duration.ofHours(24))
            .with(BackupSettings.FOLDER, folder.resolve("scheduled-backups"));
    try (Program program = Program.open(settings, Progress.NONE);
        Server server = Server.start(program);
        Client client = new Client(URI.create(server.address()))) {
      long limit = System.nanoTime() + LIMIT.toNanos();
      while (program.backupTimer().state().last() == null && System.nanoTime() < limit) {
        Thread.onSpinWait();
      }
      HttpResponse<String> health = client.get("/health");
      assertThat(Contract.read().listFaults("getHealth", health)).isEmpty();
      JsonNode backup = Json.mapper().readTree(health.body()).path("details").path("backup");
      assertThat(backup.path("verified").asBoolean()).isTrue();
      assertThat(backup.path("bytes").asLong()).isGreaterThan(1_000);
      assertThat(backup.path("ageSeconds").asLong()).isBetween(0L, LIMIT.toSeconds());
      assertThat(folder.resolve("scheduled-backups")).isDirectoryContaining("glob:**chengji-2*");
    }
  }

  private static void decideSomething(Register register) {
    byte[] bytes = NOTICE.getBytes(StandardCharsets.UTF_8);
    String token = register.previewImport("notice.txt", bytes).token();
    register.importDocument("notice.txt", bytes, token, "account:test");
    Finding finding =
        register.state().findings().stream()
            .filter(each -> each.state() == FindingState.OPEN)
            .findFirst()
            .orElseThrow();
    register.decide(
        finding.id(), finding.readings().getFirst().id(), "for the drill", "account:test", 0);
  }

  private static Seen look(Program program, Client client, Backup.Made made) {
    Map<String, String> pages = new LinkedHashMap<>();
    for (String page : PAGES) {
      var answer = client.get(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      pages.put(page, answer.body());
    }
    JournalMark mark = made.contents().manifest().journal();
    Optional<String> log = Optional.ofNullable(mark.logSize()).map(size -> root(program, size));
    assertThat(log).isEqualTo(Optional.ofNullable(mark.logRoot()));
    return new Seen(
        pages, program.register().listDecisions().size(), log, program.log().state().condition());
  }

  /** Root over the first leaves, from the database. */
  private static String root(Program program, long size) {
    Frontier frontier = new Frontier();
    program
        .records()
        .useHandle(
            handle ->
                handle
                    .createQuery("select leaf_hash from journal_leaf order by leaf_index limit :n")
                    .bind("n", size)
                    .mapTo(byte[].class)
                    .forEach(hash -> frontier.append(Hash.ofBytes(hash))));
    return frontier.root().hex();
  }

  private static long count(Program program, String sql) {
    return program.records().withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  private static void assertHealthKnows(Program program, Client client) {
    assertThat(program.backupTimer().state().last()).isNull();
    var health = Json.mapper().readTree(client.get("/health").body());
    assertThat(health.get("parts").get("backup").asString()).isEqualTo("up");
  }
}
