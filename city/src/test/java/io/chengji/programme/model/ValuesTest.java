package io.chengji.programme.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reconciling.Papers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Do the values of the register hold what they were given, and nothing that changes later? */
class ValuesTest {
  private static final Evidence EVIDENCE = new Evidence("a.txt", 3, "澜川市", "湖南省");

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void line_isCountedFromOne(int line) {
    assertThatThrownBy(() -> new Evidence("a.txt", line, "澜川市", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Integer.toString(line));
    assertThat(new Evidence("a.txt", 1, "澜川市", "").line()).isEqualTo(1);
  }

  /** What a value keeps of a list that its maker changes afterwards, and whether it lets go. */
  private static <T> void staysAsItWas(T item, Function<List<T>, List<T>> kept) {
    List<T> given = new ArrayList<>(List.of(item));
    List<T> found = kept.apply(given);
    given.add(item);
    assertThat(found).containsExactly(item);
    assertThatThrownBy(() -> found.remove(0)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void batchAndProgramme_keepTheirEvidence() {
    staysAsItWas(
        EVIDENCE,
        list -> new Batch("P", "P", 1, 2013, null, Membership.PRINTED, null, list).evidence());
    staysAsItWas(
        EVIDENCE, list -> new Programme("P", "试点", "pilots", "", true, true, list).evidence());
  }

  @Test
  void readingAndFinding_keepTheirParts() {
    Words words = Words.same("读法");
    Reading.Effect effect = new Reading.Effect("pilots.2013.new", 1);
    staysAsItWas(EVIDENCE, list -> new Reading("one", words, list, List.of()).evidence());
    staysAsItWas(effect, list -> new Reading("one", words, List.of(), list).effects());
    Reading reading = new Reading("one", words, List.of(EVIDENCE), List.of(effect));
    staysAsItWas(reading, list -> finding(list, List.of()).readings());
    staysAsItWas("L1", list -> finding(List.of(reading), list).listingIds());
  }

  private static Finding finding(List<Reading> readings, List<String> rows) {
    return new Finding(
        "F1",
        FindingKind.ALIAS,
        "澜川",
        Words.same("是吗？"),
        readings,
        "one",
        FindingState.OPEN,
        null,
        rows);
  }

  @Test
  void coverage_keepsItsCities() {
    CoveredCity city = new CoveredCity("澜川市", "430000", List.of("L1"));
    staysAsItWas(city, list -> line(list, List.of()).cities());
    staysAsItWas(EVIDENCE, list -> line(List.of(city), list).evidence());
    staysAsItWas("L1", list -> new CoveredCity("澜川市", "430000", list).listingIds());
  }

  private static CoverageLine line(List<CoveredCity> cities, List<Evidence> evidence) {
    return new CoverageLine(
        "tier.1",
        Words.same("组"),
        CoverageLine.Basis.COMPUTED,
        1,
        1,
        BigDecimal.valueOf(100),
        cities,
        null,
        evidence);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "3, true"})
  void city_isCoveredByOnePilot(int pilots, boolean covered) {
    List<String> rows = java.util.Collections.nCopies(pilots, "L");
    assertThat(new CoveredCity("澜川市", "430000", rows).covered()).isEqualTo(covered);
  }

  @Test
  void profile_listsTheFactsOfAColumnInPrintedOrder() {
    ProfileFact one = fact(ProfileFact.Aspect.GOAL, "一");
    ProfileFact two = fact(ProfileFact.Aspect.FIELD, "二");
    ProfileFact three = fact(ProfileFact.Aspect.GOAL, "三");
    CityProfile profile =
        new CityProfile(
            "C1", "澜川市", "430000", Words.same("澜川"), List.of(one, two, three), EVIDENCE);
    assertThat(profile.listFacts(ProfileFact.Aspect.GOAL)).containsExactly(one, three);
    assertThat(profile.listFacts(ProfileFact.Aspect.FIELD)).containsExactly(two);
    assertThat(profile.listFacts(ProfileFact.Aspect.PLAN)).isEmpty();
    staysAsItWas("某院", list -> new ProfileFact(one.aspect(), "一", "", list, EVIDENCE).parties());
  }

  private static ProfileFact fact(ProfileFact.Aspect aspect, String text) {
    return new ProfileFact(aspect, text, "", List.of(), EVIDENCE);
  }

  @Test
  void decision_holdsUntilItIsWithdrawn() {
    Instant noon = Instant.parse("2026-11-20T04:00:00Z");
    Decision holding = new Decision("D1", "F1", "one", "核对", "account:1", noon, 1, null);
    Decision withdrawn =
        new Decision(
            "D1",
            "F1",
            "one",
            "核对",
            "account:1",
            noon,
            1,
            new Withdrawal(noon.plusSeconds(1), "account:2", "有误"));
    assertThat(holding.holds()).isTrue();
    assertThat(withdrawn.holds()).isFalse();
  }

  @Test
  void emptyRegister_findsNothing() {
    RegisterState empty = RegisterState.empty();
    assertThat(empty.findProgramme("P")).isEmpty();
    assertThat(empty.findBatch("B")).isEmpty();
    assertThat(empty.findListing("L")).isEmpty();
    assertThat(empty.findPlace("430100")).isEmpty();
    assertThat(empty.findFinding("F")).isEmpty();
    assertThat(empty.findDocument("a.txt")).isEmpty();
    assertThat(empty.listListingsOfPlace("430100")).isEmpty();
    assertThat(empty).isEqualTo(RegisterState.empty());
  }

  @Test
  void register_findsEachThingByItsOwnId() {
    RegisterState state =
        Papers.papers()
            .notice("a.txt", 2013)
            .under("湖南省", "长沙市、澜川市")
            .notice("b.txt", 2014)
            .under("湖南省", "株洲市")
            .expanding(2013, 1, "长沙市试点新增浏阳市")
            .state();
    state.programmes().forEach(each -> assertThat(state.findProgramme(each.id())).contains(each));
    state.batches().forEach(each -> assertThat(state.findBatch(each.id())).contains(each));
    state.listings().forEach(each -> assertThat(state.findListing(each.id())).contains(each));
    state.places().forEach(each -> assertThat(state.findPlace(each.id())).contains(each));
    state.findings().forEach(each -> assertThat(state.findFinding(each.id())).contains(each));
    state.documents().forEach(each -> assertThat(state.findDocument(each.id())).contains(each));
    assertThat(state.listListingsOfPlace("430100"))
        .extracting(Listing::nameAsWritten)
        .containsExactly("长沙市");
    assertThat(state.listListingsOfPlace("430181"))
        .extracting(Listing::kind)
        .containsExactly(ListingKind.EXPANSION);
  }

  @Test
  void register_cannotBeChangedFromOutside() {
    RegisterState state = Papers.papers().notice("a.txt", 2013).under("湖南省", "长沙市").state();
    Listing row = state.listings().getFirst();
    List<List<?>> lists =
        List.of(
            state.listings(),
            state.findings(),
            state.places(),
            state.mentions(),
            row.includes(),
            row.corroboration(),
            row.findingIds(),
            row.overlapsWith());
    for (List<?> list : lists) {
      assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void rows_areInTheOrderOfProgrammeBatchKindAndPrint() {
    RegisterState state =
        Papers.papers()
            .notice("b.txt", 2014)
            .under("湖南省", "株洲市、岳阳市")
            .expanding(2013, 1, "长沙市试点新增浏阳市")
            .notice("a.txt", 2013)
            .under("湖南省", "长沙市、澜川市")
            .state();
    assertThat(state.listings())
        .extracting(Listing::nameAsWritten)
        .containsExactly("长沙市", "澜川市", "株洲市", "岳阳市", "浏阳市");
  }
}
