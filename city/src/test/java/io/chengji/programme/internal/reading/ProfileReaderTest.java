package io.chengji.programme.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.CityProfile;
import io.chengji.programme.model.ProfileFact;
import io.chengji.programme.model.ProfileFact.Aspect;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Is the description of each typical city found where it begins, and told from the next? */
class ProfileReaderTest {
  private static final String FIRST = "1、澜川：以民生带动应用　　以宜居城市为目标，印发了《智慧澜川规划》。";
  private static final String SECOND = "2、平湖：以产业带动应用　　实施智能交通、智能电网等3项重点工程。";

  private static DocumentFacts study(String... lines) {
    List<String> all = new ArrayList<>(List.of("典型城市"));
    all.addAll(List.of(lines));
    return Texts.read(all.toArray(String[]::new));
  }

  private static List<String> said(CityProfile profile, Aspect aspect) {
    return profile.listFacts(aspect).stream().map(ProfileFact::text).toList();
  }

  @Test
  void descriptions_areFoundEachUnderItsCity() {
    DocumentFacts facts = study(FIRST, SECOND);
    assertThat(facts.profiles()).extracting(CityProfile::city).containsExactly("澜川市", "平湖市");
    assertThat(facts.profiles())
        .extracting(CityProfile::id)
        .containsExactly("a.txt:C1", "a.txt:C2");
    assertThat(facts.profiles().getFirst().name().zh()).isEqualTo("澜川");
    assertThat(facts.profiles()).extracting(p -> p.evidence().line()).containsExactly(2, 3);
  }

  @Test
  void descriptionInTheMiddleOfALine_isFoundToo() {
    DocumentFacts facts = study(FIRST + SECOND);
    assertThat(facts.profiles()).extracting(CityProfile::city).containsExactly("澜川市", "平湖市");
    assertThat(facts.profiles()).extracting(p -> p.evidence().line()).containsExactly(2, 2);
  }

  @Test
  void oneDescriptionAlone_isNoStudyOfCities() {
    assertThat(study(FIRST).profiles()).isEmpty();
  }

  @Test
  void numbersOutOfOrder_openNoDescription() {
    DocumentFacts facts = study(FIRST, "3、远山：以旅游带动应用　　打造名城。", SECOND);
    assertThat(facts.profiles()).extracting(CityProfile::city).containsExactly("澜川市", "平湖市");
    assertThat(study(SECOND, FIRST).profiles()).isEmpty();
  }

  @Test
  void approach_isTheHeadingOfTheDescription() {
    DocumentFacts facts = study(FIRST, SECOND);
    assertThat(said(facts.profiles().getFirst(), Aspect.APPROACH)).containsExactly("以民生带动应用");
    assertThat(said(facts.profiles().getLast(), Aspect.APPROACH)).containsExactly("以产业带动应用");
  }

  @Test
  void factsOfOneCity_areNotThoseOfTheNext() {
    DocumentFacts facts = study(FIRST, SECOND);
    assertThat(said(facts.profiles().getFirst(), Aspect.GOAL)).containsExactly("宜居城市");
    assertThat(said(facts.profiles().getFirst(), Aspect.PLAN)).containsExactly("《智慧澜川规划》");
    assertThat(said(facts.profiles().getFirst(), Aspect.PROJECT)).isEmpty();
    assertThat(said(facts.profiles().getLast(), Aspect.PROJECT)).containsExactly("智能交通", "智能电网");
    assertThat(said(facts.profiles().getLast(), Aspect.PLAN)).isEmpty();
  }

  @Test
  void planOfADescription_standsUnderItsCity() {
    assertThat(study(FIRST, SECOND).policies())
        .singleElement()
        .satisfies(
            policy -> {
              assertThat(policy.city()).isEqualTo("澜川市");
              assertThat(policy.title()).isEqualTo("智慧澜川规划");
            });
  }

  @Test
  void factsAreInTheOrderOfTheColumnsAndEachOnce() {
    DocumentFacts facts = study(FIRST, SECOND + "在政务、医疗、交通等领域推进。在政务、医疗、交通等领域推进。");
    List<Aspect> aspects =
        facts.profiles().getLast().facts().stream().map(ProfileFact::aspect).toList();
    assertThat(aspects).isSortedAccordingTo(java.util.Comparator.naturalOrder());
    assertThat(said(facts.profiles().getLast(), Aspect.FIELD)).containsExactly("政务", "医疗", "交通");
  }

  @Test
  void fact_hasTheDateOfItsSentence() {
    DocumentFacts facts = study(FIRST, "2、平湖：以产业带动应用　　开始于早年。2012年3月，实施智能交通、智能电网等3项重点工程。2014年完成。");
    assertThat(facts.profiles().getLast().listFacts(Aspect.PROJECT))
        .extracting(ProfileFact::date)
        .containsOnly("2012年3月");
  }

  @Test
  void everyFact_quotesItsOwnWords() {
    for (CityProfile profile : study(FIRST, SECOND).profiles()) {
      assertThat(profile.facts())
          .allSatisfy(
              fact -> {
                assertThat(fact.evidence().quote()).isEqualTo(fact.text());
                assertThat(fact.evidence().heading()).isEqualTo(profile.name().zh());
                assertThat(fact.text()).hasSizeLessThanOrEqualTo(40);
              });
    }
  }
}
