package io.chengji.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.kernel.document.RefusedTextException;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.FindingState;
import io.chengji.programme.model.ImportPreview;
import io.chengji.programme.model.ImportPreview.Action;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.RegisterState;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does the register keep documents and decisions, in one state, in a real database? */
class RegisterStoreTest {
  static final String NOTICE =
      """
      某省住房和城乡建设厅关于公布2016年度国家智慧城市试点名单的通知
      各市：
      现公布名单。请遵照执行。
      2016年度国家智慧城市试点名单
      一、市、区（3个）
      湖南省
      长沙市、株洲市、岳阳市
      """;

  final RegisterFixture fixture = RegisterFixture.shared();
  ProgrammeRegister register;

  @BeforeEach
  void openRegister() throws SQLException {
    register = fixture.newDatabase().open();
  }

  @AfterEach
  void closeRegister() throws Exception {
    fixture.closeOpened();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void firstStart_loadsTheShippedFactsWithOneJournalEntry() {
    assertThat(register.state().documents()).hasSize(5);
    assertThat(register.state().listings()).hasSizeGreaterThan(400);
    assertThat(fixture.count("SELECT count(*) FROM register_document")).isEqualTo(5);
    assertThat(fixture.count("SELECT number FROM register_revision")).isEqualTo(1);
    assertThat(register.findText("001_4f3f2f43a8d74dde.txt")).isEmpty();
  }

  @Test
  void secondStart_changesNothing() {
    RegisterState first = register.state();
    RegisterState second = fixture.open().state();
    assertThat(second).isEqualTo(first);
    assertThat(fixture.count("SELECT number FROM register_revision")).isEqualTo(1);
  }

  @Test
  void preview_saysWhatItWouldDoAndChangesNothing() {
    ImportPreview preview = register.previewImport("new.txt", utf8(NOTICE));
    assertThat(preview.action()).isEqualTo(Action.ADD);
    assertThat(preview.added()).anyMatch(fact -> fact.zh().contains("株洲市"));
    assertThat(preview.removed()).isEmpty();
    assertThat(register.state().documents()).hasSize(5);
    assertThat(fixture.count("SELECT number FROM register_revision")).isEqualTo(1);
  }

  @Test
  void importing_addsRowsAndKeepsTheText() {
    ImportPreview done = register.importDocument("new.txt", utf8(NOTICE), "", "account:1");
    assertThat(done.action()).isEqualTo(Action.ADD);
    assertThat(register.state().listings())
        .filteredOn(row -> row.year() != null && row.year() == 2016)
        .extracting(Listing::nameAsWritten)
        .containsExactly("长沙市", "株洲市", "岳阳市");
    assertThat(register.findText("new.txt"))
        .hasValueSatisfying(t -> assertThat(t.lines()).hasSize(7));
  }

  @Test
  void sameBytesAgain_areNothingToDo() {
    register.importDocument("new.txt", utf8(NOTICE), "", "account:1");
    long before = register.version();
    ImportPreview again = register.importDocument("other-name.txt", utf8(NOTICE), "", "account:1");
    assertThat(again.action()).isEqualTo(Action.NOTHING);
    assertThat(again.previousId()).isEqualTo("new.txt");
    assertThat(register.version()).isEqualTo(before);
  }

  @Test
  void changedDocument_showsItsDifferenceFirst() {
    register.importDocument("new.txt", utf8(NOTICE), "", "account:1");
    byte[] changed = utf8(NOTICE.replace("株洲市", "湘潭市"));
    ImportPreview preview = register.previewImport("renamed.txt", changed);
    assertThat(preview.action()).isEqualTo(Action.REPLACE);
    assertThat(preview.previousId()).isEqualTo("new.txt");
    assertThat(preview.lineChanges()).hasSize(2);
    assertThat(preview.lineChanges().getFirst().oldText()).contains("株洲市");
    assertThat(preview.added()).singleElement().asString().contains("湘潭市");
    assertThat(preview.removed()).singleElement().asString().contains("株洲市");
    register.importDocument("renamed.txt", changed, preview.token(), "account:1");
    assertThat(register.state().documents()).hasSize(6);
    assertThat(fixture.count("SELECT max(version) FROM register_document")).isEqualTo(2);
  }

  @Test
  void sameTextInAnotherEncoding_hasNoChangedLine() {
    register.importDocument("new.txt", utf8(NOTICE), "", "account:1");
    ImportPreview preview =
        register.previewImport("new.txt", NOTICE.getBytes(Charset.forName("GB18030")));
    assertThat(preview.action()).isEqualTo(Action.REPLACE);
    assertThat(preview.lineChanges()).isEmpty();
    assertThat(preview.added()).isEmpty();
    assertThat(preview.document().encoding()).isEqualTo("GB18030");
  }

  @Test
  void fiftyMegabytesOfNames_areRefusedInTheMemoryOfATest() {
    String names = "长沙市、株洲市、岳阳市、".repeat(30) + "\n";
    String many = NOTICE + names.repeat(49_000_000 / utf8(names).length);
    String oneLine = NOTICE + "长沙市、株洲市、岳阳市、".repeat(49_000_000 / 36);

    assertRefused(utf8(many), "too-many-names");
    assertRefused(utf8(oneLine), "line-too-long");
  }

  private void assertRefused(byte[] text, String code) {
    assertThatThrownBy(() -> register.importDocument("big.txt", text, "", "account:1"))
        .isInstanceOfSatisfying(
            RefusedTextException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    assertThat(fixture.count("SELECT number FROM register_revision")).isEqualTo(1);
  }

  @Test
  void textWithoutAList_isRefusedAndChangesNothing() {
    assertThatThrownBy(
            () -> register.importDocument("poem.txt", utf8("床前明月光\n疑是地上霜"), "", "account:1"))
        .isInstanceOfSatisfying(
            RefusedTextException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("no-list"));
    assertThat(fixture.count("SELECT number FROM register_revision")).isEqualTo(1);
  }

  @Test
  void staleToken_isRefused() {
    String token = register.previewImport("new.txt", utf8(NOTICE)).token();
    decide(anyFinding(FindingKind.SPLIT_NAME), 0);
    assertThatThrownBy(() -> register.importDocument("new.txt", utf8(NOTICE), token, "account:1"))
        .isInstanceOf(StaleRegisterException.class);
  }

  private Finding anyFinding(FindingKind kind) {
    return register.state().findings().stream()
        .filter(f -> f.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private Decision decide(Finding finding, int expected) {
    return register.decide(
        finding.id(), finding.readings().getLast().id(), "核对原文", "account:1", expected);
  }

  @Test
  void severalFiles_comeInTogetherOrNotAtAll() {
    long before = register.version();
    ImportFile good = new ImportFile("new.txt", utf8(NOTICE), "");
    ImportFile poem = new ImportFile("poem.txt", utf8("床前明月光\n疑是地上霜"), "");
    assertThatThrownBy(() -> register.importDocuments(List.of(good, poem), "account:1"))
        .isInstanceOf(RefusedTextException.class);
    ImportFile outdated = new ImportFile("other.txt", utf8(NOTICE + "\n"), "an old token");
    assertThatThrownBy(() -> register.importDocuments(List.of(good, outdated), "account:1"))
        .isInstanceOf(StaleRegisterException.class);
    assertThat(register.version()).isEqualTo(before);

    register.importDocuments(List.of(good, good), "account:1");
    assertThat(register.version()).isEqualTo(before + 1);
  }

  @Test
  void decision_changesTheRegisterAndCanBeWithdrawn() {
    RegisterState before = register.state();
    Finding finding = anyFinding(FindingKind.SPLIT_NAME);
    Decision decision = decide(finding, 0);
    assertThat(register.state().findFinding(finding.id()).orElseThrow().state())
        .isEqualTo(FindingState.DECIDED);
    assertThat(register.state().listings()).hasSize(before.listings().size() - 1);
    assertThat(register.state().corrections()).anyMatch(c -> c.author().equals("account:1"));
    register.withdraw(finding.id(), "裁定有误", "account:2", decision.version());
    assertThat(register.state()).isEqualTo(before);
    assertThat(register.listDecisions())
        .singleElement()
        .satisfies(d -> assertThat(d.holds()).isFalse());
  }

  @Test
  void secondDecision_withoutSeeingTheFirst_isRefused() {
    Finding finding = anyFinding(FindingKind.SPLIT_NAME);
    decide(finding, 0);
    assertThatThrownBy(() -> decide(finding, 0)).isInstanceOf(StaleRegisterException.class);
    assertThat(decide(finding, 1).version()).isEqualTo(2);
    assertThat(register.listDecisions()).hasSize(2);
  }

  @Test
  void decisionWithoutReasonOrReading_isRefused() {
    Finding finding = anyFinding(FindingKind.SPLIT_NAME);
    assertThatThrownBy(() -> register.decide(finding.id(), "two", " ", "account:1", 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> register.decide(finding.id(), "three", "核对", "account:1", 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> register.decide("F0", "two", "核对", "account:1", 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(register.listDecisions()).isEmpty();
  }

  @Test
  void anotherProcess_isNoticed() throws Exception {
    ProgrammeRegister other = fixture.open();
    CountDownLatch heard = new CountDownLatch(1);
    register.onChange(state -> heard.countDown());
    other.importDocument("new.txt", utf8(NOTICE), "", "account:2");
    assertThat(heard.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(register.state()).isEqualTo(other.state());
  }

  @Test
  void everyChange_hasItsJournalEntry() {
    register.importDocument("new.txt", utf8(NOTICE), "", "account:1");
    Finding finding = anyFinding(FindingKind.SPLIT_NAME);
    decide(finding, 0);
    register.withdraw(finding.id(), "重新核对", "account:1", 1);
    assertThat(fixture.count("SELECT count(*) FROM journal_entry WHERE kind LIKE 'register.%'"))
        .isEqualTo(fixture.count("SELECT number FROM register_revision"));
  }
}
