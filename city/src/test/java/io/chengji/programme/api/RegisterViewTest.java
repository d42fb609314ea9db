package io.chengji.programme.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.codes.Codes;
import io.chengji.programme.model.Batch;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.Membership;
import io.chengji.programme.model.PlaceLevel;
import io.chengji.programme.model.RegisterState;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Does a view find what the state holds, and say nothing of what it does not? */
class RegisterViewTest {
  private static final Codes CODES = Codes.load();
  private static final RegisterState STATE = RegisterFixture.full();
  private final RegisterView view =
      new RegisterView(7, STATE, CODES, Set.of(RegisterFixture.NOTICE));

  @Test
  void everythingOfTheState_isFoundByItsId() {
    STATE.listings().forEach(row -> assertThat(view.findListing(row.id())).hasValue(row));
    STATE.places().forEach(place -> assertThat(view.findPlace(place.id())).hasValue(place));
    STATE
        .places()
        .forEach(
            place ->
                assertThat(view.findPlace(place.provinceCode(), place.canonicalName()))
                    .hasValue(place));
    STATE.findings().forEach(each -> assertThat(view.findFinding(each.id())).hasValue(each));
    STATE.documents().forEach(each -> assertThat(view.findDocument(each.id())).hasValue(each));
    STATE.programmes().forEach(each -> assertThat(view.findProgramme(each.id())).hasValue(each));
    STATE.batches().forEach(each -> assertThat(view.findBatch(each.id())).hasValue(each));
    assertThat(view.version()).isEqualTo(7);
  }

  @Test
  void unknownIds_areNotFound() {
    assertThat(view.findListing("row-99")).isEmpty();
    assertThat(view.findPlace("nowhere")).isEmpty();
    assertThat(view.findPlace("110000", "常州市")).isEmpty();
    assertThat(view.findFinding("F0")).isEmpty();
    assertThat(view.findDocument("none.txt")).isEmpty();
    assertThat(view.listListings(List.of("row-1", "row-99", "row-2")))
        .extracting(Listing::id)
        .containsExactly("row-1", "row-2");
    assertThat(view.listFindings(List.of("F0"))).isEmpty();
    assertThat(view.titleOf("none.txt")).isEqualTo("none.txt");
  }

  @Test
  void textIsAtHand_onlyWhereAnOperatorImportedIt() {
    assertThat(view.hasText(RegisterFixture.NOTICE)).isTrue();
    assertThat(view.hasText(RegisterFixture.COLLECTION)).isFalse();
  }

  @Test
  void place_gathersItsRowsOfEveryProgramme() {
    Listing row = STATE.listings().get(1);
    assertThat(view.listListingsOfPlace(row.placeId()))
        .extracting(Listing::programmeId)
        .containsExactly("P1", "P2");
    assertThat(view.listListingsOfPlace("nowhere")).isEmpty();
  }

  @Test
  void nationalRows_areThoseOfTheReconciledProgramme() {
    assertThat(view.listNational()).hasSize(5).allMatch(row -> row.programmeId().equals("P1"));
  }

  @ParameterizedTest
  @CsvSource({"row-3, PREFECTURE", "row-4, PREFECTURE", "row-1, OTHER", "row-6, OTHER"})
  void row_countsInTheGroupsOfItsCoverage(String id, CountGroup group) {
    Listing row = view.findListing(id).orElseThrow();
    assertThat(view.groupsOf(row)).containsExactly(group);
    assertThat(view.groupsOf(view.findPlace(row.placeId()).orElseThrow())).containsExactly(group);
  }

  @ParameterizedTest
  @CsvSource({"1, 2012, 第1批（2012年度）, Batch 1 (2012)", "0, 2014, 2014年度, Year 2014"})
  void batch_isCalledByItsNumberWhereADocumentTellsIt(int number, int year, String zh, String en) {
    Batch batch =
        new Batch("P1-" + year, "P1", number, year, null, Membership.PRINTED, null, List.of());
    assertThat(RegisterView.nameOf(batch).zh()).isEqualTo(zh);
    assertThat(RegisterView.nameOf(batch).en()).isEqualTo(en);
  }

  @Test
  void provincesOfTheCodeData_haveTheirNumberOfCounties() {
    assertThat(view.countiesOf("430000")).isBetween(100, 150);
    assertThat(view.countiesOf("BT")).isNull();
  }

  @Test
  void factsOfARow_eachHaveTheWordsBehindThem() {
    for (Listing row : STATE.listings()) {
      List<Bodies.Fact> facts = PilotBodies.factsOf(view, row);
      assertThat(facts)
          .extracting(Bodies.Fact::field)
          .startsWith("programme")
          .contains("kind", "name", "province")
          .doesNotHaveDuplicates();
      assertThat(facts.stream().anyMatch(fact -> fact.field().equals("batch")))
          .isEqualTo(row.batchId() != null);
      assertThat(facts)
          .filteredOn(fact -> fact.field().equals("name"))
          .allSatisfy(fact -> assertThat(fact.evidence()).hasSize(1));
    }
  }

  @Test
  void expansions_areListedWithTheRowTheyWiden() {
    Listing wide = STATE.listings().get(2);
    assertThat(PilotBodies.expansionsOf(view, wide))
        .extracting(Listing::nameAsWritten)
        .containsExactly("常州市新北区");
    assertThat(PilotBodies.expansionsOf(view, STATE.listings().getFirst())).isEmpty();
    assertThat(PilotBodies.placesOf(view, STATE.listings())).hasSize(5);
    assertThat(PilotBodies.mentionsOf(view, List.of(wide))).hasSize(1);
  }

  @Test
  void emptyRegister_hasAnEmptyView() {
    RegisterView empty = new RegisterView(0, RegisterFixture.register().state(), CODES, Set.of());
    assertThat(empty.listNational()).isEmpty();
    assertThat(empty.findListing("row-1")).isEmpty();
    RegisterState one =
        RegisterFixture.register()
            .listing("P1-2012", "340000", "蚌埠市", PlaceLevel.PREFECTURE)
            .state();
    assertThat(new RegisterView(1, one, CODES, Set.of()).listNational()).hasSize(1);
  }
}
