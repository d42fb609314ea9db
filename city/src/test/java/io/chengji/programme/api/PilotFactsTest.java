package io.chengji.programme.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.api.Bodies.EvidenceBody;
import io.chengji.programme.api.Bodies.Fact;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.Listing;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Does each fact of a pilot rest on passages that speak of this pilot? */
class PilotFactsTest {
  private static final String NOTICE = "001_4f3f2f43a8d74dde.txt";
  private static final String ENTRY = "002_170cbe75eed9c3c0.txt";

  private static List<EvidenceBody> programmeOf(Listing row) {
    return PilotBodies.factsOf(ShippedView.VIEW, row).stream()
        .filter(fact -> fact.field().equals("programme"))
        .map(Fact::evidence)
        .findFirst()
        .orElseThrow();
  }

  private static Listing row(String name, int year) {
    return ShippedView.STATE.listings().stream()
        .filter(row -> row.nameAsWritten().equals(name))
        .filter(row -> row.year() != null && row.year() == year)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void programmeOfARow_restsOnPassagesThatPrintTheRow() {
    for (Listing row : ShippedView.STATE.listings()) {
      List<EvidenceBody> own =
          EvidenceBody.all(
              ShippedView.VIEW,
              Stream.concat(Stream.of(row.evidence()), row.corroboration().stream()).toList());
      assertThat(programmeOf(row)).as(row.nameAsWritten()).isNotEmpty().isSubsetOf(own);
      assertThat(programmeOf(row).getFirst())
          .isEqualTo(EvidenceBody.of(ShippedView.VIEW, row.evidence()));
    }
  }

  @Test
  void rowThatTwoDocumentsOfTheProgrammePrint_isProvedByBoth() {
    assertThat(programmeOf(row("唐山市曹妃甸区", 2013)))
        .extracting(EvidenceBody::documentId)
        .containsExactly(NOTICE, ENTRY);
    assertThat(programmeOf(row("北京经济技术开发区", 2013)))
        .allSatisfy(words -> assertThat(words.quote()).contains("北京经济技术开发区"));
  }

  @Test
  void collectionThatKnowsAnotherProgramme_isNoProofOfThisOne() {
    Listing row = row("北京东城区", 2012);
    assertThat(row.corroboration())
        .extracting(Evidence::documentId)
        .contains("000_ba16822b5c094232.txt");
    assertThat(programmeOf(row)).extracting(EvidenceBody::documentId).containsOnly(ENTRY);
  }
}
