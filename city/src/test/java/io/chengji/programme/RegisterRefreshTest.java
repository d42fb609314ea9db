package io.chengji.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.kernel.document.RefusedTextException;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.FindingState;
import io.chengji.programme.model.RegisterState;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does the register keep its history and its facts over new starts, versions and processes? */
class RegisterRefreshTest {
  private static final String OLDER =
      "UPDATE register_document SET facts = replace(facts, '\"format\" : %d', '\"format\" : %d')"
          + " WHERE id = '%s' AND current";
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

  private void importText(String name, String text) {
    register.importDocument(name, RegisterStoreTest.utf8(text), "", "account:1");
  }

  private long count(String sql) {
    return fixture.count("SELECT count(*) FROM " + sql);
  }

  private void readByAnEarlierVersion(String id) {
    int changed =
        fixture.execute(OLDER.formatted(DocumentFacts.FORMAT, DocumentFacts.FORMAT - 1, id));
    assertThat(changed).isEqualTo(1);
  }

  @Test
  void textReadByAnEarlierVersion_isReadAgainAtTheNextStart() {
    importText("own.txt", RegisterStoreTest.NOTICE);
    RegisterState before = register.state();
    long version = register.version();
    readByAnEarlierVersion("own.txt");
    ProgrammeRegister updated = fixture.open();
    assertThat(updated.state()).isEqualTo(before);
    assertThat(updated.version()).isEqualTo(version + 1);
    assertThat(updated.findText("own.txt")).isPresent();
    assertThat(count("register_document WHERE id = 'own.txt'")).isEqualTo(2);
    assertThat(count("register_document WHERE id = 'own.txt' AND current")).isEqualTo(1);
    assertThat(count("journal_entry WHERE kind = 'register.imported'")).isEqualTo(3);
    assertThat(fixture.open().version()).isEqualTo(updated.version());
  }

  @Test
  void shippedFactsOfAnEarlierVersion_areReplacedInOneChange() {
    String id = register.state().documents().getFirst().id();
    RegisterState before = register.state();
    readByAnEarlierVersion(id);
    ProgrammeRegister updated = fixture.open();
    assertThat(updated.state()).isEqualTo(before);
    assertThat(updated.version()).isEqualTo(2);
    assertThat(count("register_document WHERE id = '" + id + "'")).isEqualTo(2);
    assertThat(count("register_document WHERE current")).isEqualTo(5);
  }

  @Test
  void factsThatSomebodyRemoved_comeBack() {
    String id = register.state().documents().getFirst().id();
    RegisterState before = register.state();
    fixture.execute("DELETE FROM register_document WHERE id = '" + id + "'");
    assertThat(fixture.open().state()).isEqualTo(before);
  }

  @Test
  void otherVersionOfAShippedDocument_staysAfterANewStart() {
    String id = register.state().documents().getFirst().id();
    importText(id, RegisterStoreTest.NOTICE);
    long version = register.version();
    ProgrammeRegister again = fixture.open();
    assertThat(again.version()).isEqualTo(version);
    assertThat(again.state()).isEqualTo(register.state());
    assertThat(again.state().findDocument(id).orElseThrow().title()).contains("2016");
  }

  @Test
  void decisions_outliveTheProcessAndTheNextImport() {
    Finding finding = open(FindingKind.SPLIT_NAME);
    register.decide(finding.id(), finding.readings().getLast().id(), "核对", "account:1", 0);
    assertThat(fixture.open().state()).isEqualTo(register.state());
    importText("own.txt", RegisterStoreTest.NOTICE);
    assertThat(register.state().findFinding(finding.id()).orElseThrow().state())
        .isEqualTo(FindingState.DECIDED);
    assertThat(register.listDecisions()).hasSize(1);
  }

  private Finding open(FindingKind kind) {
    return register.state().findings().stream()
        .filter(each -> each.kind() == kind && each.state() == FindingState.OPEN)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void decisionOnAFindingThatIsGone_isKeptAndHoldsAgainWhenItIsBack() {
    String doubtful = RegisterStoreTest.NOTICE.replace("株洲市", "澜川市");
    importText("own.txt", doubtful);
    Finding finding =
        register.state().findings().stream()
            .filter(each -> each.subject().equals("澜川市"))
            .findFirst()
            .orElseThrow();
    register.decide(finding.id(), "misprint", "核对", "account:1", 0);
    importText("own.txt", RegisterStoreTest.NOTICE);
    assertThat(register.state().findFinding(finding.id())).isEmpty();
    assertThat(register.listDecisions()).singleElement().matches(Decision::holds);
    importText("own.txt", doubtful);
    assertThat(register.state().findFinding(finding.id()).orElseThrow().state())
        .isEqualTo(FindingState.DECIDED);
  }

  @Test
  void everyVersionOfADocument_isKept() {
    importText("own.txt", RegisterStoreTest.NOTICE);
    importText("own.txt", RegisterStoreTest.NOTICE.replace("株洲市", "湘潭市"));
    importText("own.txt", RegisterStoreTest.NOTICE);
    assertThat(count("register_document WHERE id = 'own.txt'")).isEqualTo(3);
    assertThat(count("register_document WHERE id = 'own.txt' AND body IS NULL")).isZero();
    assertThat(
            fixture.count("SELECT version FROM register_document WHERE id = 'own.txt' AND current"))
        .isEqualTo(3);
    assertThat(register.findText("own.txt").orElseThrow().lines()).anyMatch(l -> l.contains("株洲市"));
  }

  @Test
  void withdrawnDecision_saysWhoWithdrewItAndWhy() {
    Finding finding = open(FindingKind.SPLIT_NAME);
    register.decide(finding.id(), "one", "核对", "account:1", 0);
    register.withdraw(finding.id(), "有误", "account:2", 1);
    Decision decision = register.listDecisions().getFirst();
    assertThat(decision.author()).isEqualTo("account:1");
    assertThat(decision.withdrawn().author()).isEqualTo("account:2");
    assertThat(decision.withdrawn().reason()).isEqualTo("有误");
    assertThatThrownBy(() -> register.withdraw(finding.id(), "再撤", "account:2", 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> register.withdraw(finding.id(), " ", "account:2", 0))
        .isInstanceOf(IllegalArgumentException.class);
    Decision second = register.decide(finding.id(), "two", "再定", "account:1", 0);
    assertThat(second.version()).isEqualTo(2);
    assertThatThrownBy(() -> register.withdraw(finding.id(), "有误", "account:2", 1))
        .isInstanceOf(StaleRegisterException.class);
  }

  @Test
  void secondDecision_endsTheFirstWithItsOwnReason() {
    Finding finding = open(FindingKind.SPLIT_NAME);
    register.decide(finding.id(), "one", "先定", "account:1", 0);
    register.decide(finding.id(), "two", "改定", "account:2", 1);
    assertThat(register.listDecisions()).extracting(Decision::holds).containsExactly(false, true);
    assertThat(register.listDecisions().getFirst().withdrawn().reason()).isEqualTo("改定");
  }

  @Test
  void refusedDecision_changesNothing() {
    long version = register.version();
    long entries = count("journal_entry");
    Finding finding = open(FindingKind.SPLIT_NAME);
    List<Runnable> refused =
        List.of(
            () -> register.decide(finding.id(), "three", "核对", "account:1", 0),
            () -> register.decide(finding.id(), "one", "", "account:1", 0),
            () -> register.decide(finding.id(), "one", "核对", "account:1", 7),
            () -> register.withdraw(finding.id(), "有误", "account:1", 0));
    for (Runnable each : refused) {
      assertThatThrownBy(each::run).isInstanceOf(RuntimeException.class);
    }
    assertThat(register.version()).isEqualTo(version);
    assertThat(count("register_decision")).isZero();
    assertThat(count("journal_entry")).isEqualTo(entries);
  }

  @Test
  void listener_hearsEachChangeOnceAndNoRefusal() {
    List<RegisterState> heard = new ArrayList<>();
    register.onChange(heard::add);
    importText("own.txt", RegisterStoreTest.NOTICE);
    importText("own.txt", RegisterStoreTest.NOTICE);
    assertThatThrownBy(() -> importText("poem.txt", "床前明月光"))
        .isInstanceOf(RefusedTextException.class);
    assertThat(heard).containsExactly(register.state());
  }
}
