package io.chengji.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.document.SourceText;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.NoticeReader;
import io.chengji.programme.internal.reconciling.Imported;
import io.chengji.programme.internal.reconciling.Reconciliation;
import io.chengji.programme.internal.reconciling.RegisterRules;
import io.chengji.programme.internal.storing.ShippedFacts;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.ImportPreview;
import io.chengji.programme.model.RegisterState;
import io.chengji.programme.model.Withdrawal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Does any sequence of imports, changed documents, decisions, withdrawals and new starts lead to
 * the register of what is current, with all that was before kept?
 */
class RegisterHistoryProperties {
  private static final String HEAD = "某省住房和城乡建设厅关于公布%d年度国家智慧城市试点名单的通知\n%d年度国家智慧城市试点名单\n";
  private static final List<String> NAMES =
      List.of("长沙市", "株洲市", "澜川市", "岳阳市湘潭市", "岳麓区和芙蓉区", "衡阳市（南岳区）", "长沙市", "123", "郴州市,永州市");
  private static final int STEPS = 8;

  private final RegisterFixture fixture = RegisterFixture.shared();

  /** What the register must be, told by its inputs alone. */
  private static final class Model {
    final Map<String, String> texts = new TreeMap<>();
    final Map<String, Integer> versions = new TreeMap<>();
    final List<Decision> decisions = new ArrayList<>();
    long revision = 1;

    List<Imported> imported() {
      List<Imported> imported = new ArrayList<>();
      ShippedFacts.list().forEach(facts -> imported.add(new Imported(facts, ShippedState.DAY)));
      texts.forEach((id, text) -> imported.add(new Imported(facts(id, text), ShippedState.DAY)));
      return imported;
    }

    private static DocumentFacts facts(String id, String text) {
      return NoticeReader.read(SourceText.of(id, RegisterStoreTest.utf8(text)));
    }

    void importing(String id, String text) {
      if (!texts.containsValue(text)) {
        texts.put(id, text);
        versions.merge(id, 1, Integer::sum);
        revision++;
      }
    }

    Optional<Decision> holding(String finding) {
      return decisions.stream().filter(d -> d.findingId().equals(finding) && d.holds()).findFirst();
    }

    void withdraw(Decision decision, String author, String reason) {
      Withdrawal end = new Withdrawal(RegisterFixture.CLOCK.instant(), author, reason);
      decisions.replaceAll(
          each ->
              each.equals(decision)
                  ? new Decision(
                      each.id(),
                      each.findingId(),
                      each.readingId(),
                      each.reason(),
                      each.author(),
                      each.decided(),
                      each.version(),
                      end)
                  : each);
    }
  }

  private static String notice(int year, Random random) {
    StringBuilder names = new StringBuilder(NAMES.getFirst());
    for (int i = random.nextInt(5); i > 0; i--) {
      names.append('、').append(NAMES.get(random.nextInt(NAMES.size())));
    }
    return HEAD.formatted(year, year) + "湖南省：\n" + names + "\n";
  }

  private static void importing(ProgrammeRegister register, Model model, Random random) {
    int year = 2016 + random.nextInt(2);
    String id = year + ".txt";
    String same = model.texts.get(id);
    String text = same != null && random.nextBoolean() ? same : notice(year, random);
    long before = register.version();
    model.importing(id, text);
    ImportPreview preview = register.previewImport(id, RegisterStoreTest.utf8(text));
    assertThat(register.version()).as("a preview changes nothing").isEqualTo(before);
    ImportPreview done =
        register.importDocument(id, RegisterStoreTest.utf8(text), preview.token(), "account:1");
    assertThat(done).isEqualTo(preview);
  }

  private static void deciding(ProgrammeRegister register, Model model, Random random) {
    List<Finding> findings = register.state().findings();
    Finding finding = findings.get(random.nextInt(findings.size()));
    String reading = finding.readings().get(random.nextInt(finding.readings().size())).id();
    Optional<Decision> before = model.holding(finding.id());
    before.ifPresent(decision -> model.withdraw(decision, "account:2", "再定"));
    model.decisions.add(
        register.decide(
            finding.id(), reading, "再定", "account:2", before.map(Decision::version).orElse(0)));
    model.revision++;
  }

  private static void withdrawing(ProgrammeRegister register, Model model, Random random) {
    List<Decision> holding = model.decisions.stream().filter(Decision::holds).toList();
    if (!holding.isEmpty()) {
      Decision decision = holding.get(random.nextInt(holding.size()));
      register.withdraw(decision.findingId(), "有误", "account:3", decision.version());
      model.withdraw(decision, "account:3", "有误");
      model.revision++;
    }
  }

  private void check(ProgrammeRegister register, Model model) {
    List<Imported> imported = model.imported();
    RegisterState state = register.state();
    assertThat(state)
        .isEqualTo(Reconciliation.of(imported, RegisterFixture.CODES, model.decisions));
    RegisterRules.check(imported, state);
    assertThat(register.version()).isEqualTo(model.revision);
    assertThat(register.listDecisions()).containsExactlyInAnyOrderElementsOf(model.decisions);
    model.versions.forEach(
        (id, versions) ->
            assertThat(
                    fixture.count("SELECT count(*) FROM register_document WHERE id = '" + id + "'"))
                .isEqualTo(versions.longValue()));
    assertThat(fixture.count("SELECT count(*) FROM journal_entry WHERE kind LIKE 'register.%'"))
        .isEqualTo(model.revision);
  }

  @Property(tries = 3, shrinking = ShrinkingMode.OFF)
  void anySequence_leadsToTheRegisterOfWhatIsCurrent(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    Model model = new Model();
    try {
      ProgrammeRegister register = fixture.newDatabase().open();
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(6)) {
          case 0, 1, 2 -> importing(register, model, random);
          case 3, 4 -> deciding(register, model, random);
          default -> withdrawing(register, model, random);
        }
      }
      check(register, model);
      check(fixture.open(), model);
    } finally {
      fixture.closeOpened();
    }
  }
}
