package io.chengji.programme.internal.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.FactsJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Are kept facts brought up to what this version ships and reads, and nothing else? */
class RefreshingTest {
  private static final String TEXT = Snapshots.notice("长沙市、株洲市");

  private static Snapshots everythingShipped() {
    Snapshots snapshots = Snapshots.holding();
    ShippedFacts.names().forEach(snapshots::shipped);
    return snapshots;
  }

  private static List<String> outdated(Snapshots snapshots) {
    return Refreshing.outdated(snapshots.at(1)).stream()
        .map(facts -> facts.document().id())
        .toList();
  }

  @Test
  void emptyRegister_lacksEverythingShipped() {
    assertThat(outdated(Snapshots.holding()))
        .containsExactlyElementsOf(
            ShippedFacts.list().stream().map(facts -> facts.document().id()).toList());
  }

  @Test
  void registerWithEverythingShipped_lacksNothing() {
    assertThat(outdated(everythingShipped())).isEmpty();
    assertThat(outdated(everythingShipped().text("own.txt", TEXT))).isEmpty();
  }

  @Test
  void oneMissingDocument_isBroughtAlone() {
    List<String> names = ShippedFacts.names();
    Snapshots snapshots = Snapshots.holding();
    names.subList(1, names.size()).forEach(snapshots::shipped);
    assertThat(outdated(snapshots))
        .containsExactly(FactsJson.read(ShippedFacts.text(names.getFirst())).document().id());
  }

  @Test
  void anotherVersionThatAnOperatorImported_isKept() {
    String id = FactsJson.read(ShippedFacts.text(ShippedFacts.names().getFirst())).document().id();
    Snapshots snapshots = Snapshots.holding();
    ShippedFacts.names().stream().skip(1).forEach(snapshots::shipped);
    assertThat(outdated(snapshots.text(id, TEXT))).isEmpty();
  }

  @Test
  void textThatAnEarlierVersionRead_isReadAgain() {
    Snapshots snapshots = everythingShipped().readBefore("own.txt", TEXT);
    assertThat(outdated(snapshots)).containsExactly("own.txt");
    DocumentFacts again = Refreshing.outdated(snapshots.at(1)).getFirst();
    assertThat(again).isEqualTo(Snapshots.facts("own.txt", TEXT));
    assertThat(again.format()).isEqualTo(DocumentFacts.FORMAT);
  }

  @Test
  void factsWithoutTheirText_cannotBeReadAgain() {
    Snapshots snapshots = everythingShipped().factsOnly("own.txt", TEXT);
    assertThat(outdated(snapshots)).isEmpty();
  }

  @Test
  void shippedFacts_areReadableAndOfThisFormat() {
    assertThat(ShippedFacts.names()).hasSize(5).isSorted();
    for (DocumentFacts facts : ShippedFacts.list()) {
      assertThat(facts.format()).isEqualTo(DocumentFacts.FORMAT);
      assertThat(ShippedFacts.names()).contains(ShippedFacts.fileName(facts));
      assertThat(FactsJson.write(facts)).isEqualTo(ShippedFacts.text(ShippedFacts.fileName(facts)));
      assertThat(facts.hasNothing()).isFalse();
    }
  }

  @Test
  void missingResource_isNamed() {
    assertThatThrownBy(() -> ShippedFacts.text("none.json"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("none.json");
  }

  @Test
  void storedDocument_isDatedByTheDayInChina() {
    StoredDocument late =
        new StoredDocument(
            Snapshots.facts("a.txt", TEXT),
            "",
            1,
            null,
            Instant.parse("2026-11-19T16:00:00Z"),
            "account:1");
    assertThat(late.imported().day()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(late.id()).isEqualTo("a.txt");
    assertThat(late.sha256()).hasSize(64);
  }

  @Test
  void snapshot_findsADocumentAndItsBytesById() {
    Snapshot now = Snapshots.holding().text("a.txt", TEXT).factsOnly("b.txt", TEXT + "\n").at(1);
    assertThat(now.findBody("a.txt")).isEqualTo(Snapshots.utf8(TEXT));
    assertThat(now.findBody("b.txt")).isNull();
    assertThat(now.findBody("c.txt")).isNull();
    assertThat(now.findDocument("b.txt")).isPresent();
    assertThat(now.findDocument("c.txt")).isEmpty();
  }

  @Test
  void everyFact_hasWordsForTheDifference() {
    DocumentFacts facts =
        Snapshots.facts(
            "a.txt",
            "各地规划汇总\n《甲规划》\n《乙规划》（未公开）\n《丙规划》\n（1）湖南省，长沙市\n信息消费试点：长沙市、123\n"
                + "《丁规划》（长政发[2013]5号）\n试点总数已达9个。\n");
    assertThat(FactWords.of(facts))
        .extracting(Words::zh)
        .contains("名称 信息消费试点 湖南省 长沙市", "文件 长沙市 《丁规划》长政发[2013]5号", "文件 《甲规划》", "未读出 123");
    assertThat(FactWords.of(facts))
        .extracting(Words::en)
        .contains("name: 信息消费试点 湖南省 长沙市", "plan: 《甲规划》", "not understood: 123");
    DocumentFacts study =
        Snapshots.facts("b.txt", "城市\n1、澜川：以民生为先导　　打造名城。2、平湖：以产业为先导　　打造名城。\n首批共9个。\n");
    assertThat(FactWords.of(study))
        .extracting(Words::zh)
        .contains("典型城市 澜川市 以民生为先导", "典型城市 平湖市 以产业为先导");
    assertThat(FactWords.of(Snapshots.facts("c.txt", "某文件\n试点总数已达9个。\n")))
        .extracting(Words::zh)
        .containsExactly("数字 试点总数 9个");
  }
}
