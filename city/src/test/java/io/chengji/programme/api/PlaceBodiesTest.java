package io.chengji.programme.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.api.Bodies.EvidenceBody;
import io.chengji.programme.api.Bodies.PlaceRef;
import io.chengji.programme.api.PilotBodies.MentionBody;
import io.chengji.programme.api.PilotBodies.Pilot;
import io.chengji.programme.api.PilotBodies.PilotDetail;
import io.chengji.programme.api.PlaceBodies.DivisionAt;
import io.chengji.programme.api.PlaceBodies.PlaceBody;
import io.chengji.programme.api.PlaceBodies.PlaceDetail;
import io.chengji.programme.api.PolicyBodies.PolicyBody;
import io.chengji.programme.api.PolicyBodies.PolicyDetail;
import io.chengji.programme.internal.reconciling.Papers;
import io.chengji.programme.model.Place;
import io.chengji.programme.model.RegisterState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Do the pages of places, pilots and plans gather what the register holds, each with its words? */
class PlaceBodiesTest {
  private static PlaceDetail place(String name) {
    return PlaceDetail.of(Samples.VIEW, Samples.place(name));
  }

  private static PilotDetail pilot(String name) {
    return PilotDetail.of(Samples.VIEW, Samples.row(name, 2013));
  }

  private static PolicyDetail policy(String title) {
    return PolicyDetail.of(Samples.VIEW, Samples.policy(title));
  }

  @Test
  void place_hasItsCodesThenAndNow() {
    PlaceBody body = place("长沙市岳麓区").place();
    assertThat(body.id()).isEqualTo("430104");
    assertThat(body.codeThen().code()).isEqualTo("430104");
    assertThat(body.codeThen().onDate()).isNotNull();
    assertThat(body.codeNow()).isEqualTo(new DivisionAt("430104", "长沙市岳麓区", null));
    assertThat(body.kindName().zh()).isNotBlank();
    assertThat(body.parent()).isEqualTo(new PlaceRef("430100", "长沙市", "prefecture"));
    assertThat(body.pilots()).isEqualTo(2);
    assertThat(body.countGroups()).containsExactly("provincial-capital", "prefecture");
  }

  @Test
  void placeThatNoTableHas_hasNoCodeNoPositionAndNoParent() {
    PlaceBody body = place("澜川市").place();
    assertThat(body.codeThen()).isNull();
    assertThat(body.codeNow()).isNull();
    assertThat(body.position()).isNull();
    assertThat(body.parent()).isNull();
    assertThat(body.countGroups()).containsExactly("other");
    assertThat(place("澜川市").codeHistory()).isEmpty();
  }

  @Test
  void place_gathersItsRowsMentionsAndExpansions() {
    PlaceDetail changsha = place("长沙市");
    assertThat(changsha.listings())
        .extracting(Pilot::programmeId)
        .containsExactly("national-smart-city", "information-consumption");
    assertThat(changsha.expansions()).extracting(Pilot::nameAsWritten).containsExactly("浏阳市");
    assertThat(changsha.includedPlaces()).extracting(PlaceRef::name).containsExactly("长沙市望城区");
    assertThat(changsha.mentions())
        .extracting(mention -> mention.role() + " " + mention.nameAsWritten())
        .containsExactlyInAnyOrder("expanded 长沙市", "listed 长沙市", "included 望城区", "listed 长沙市");
  }

  @Test
  void placeInABracketOrInsideAPilot_saysWhereItIsIncluded() {
    assertThat(place("长沙市望城区").includedIn()).extracting(PlaceRef::name).containsExactly("长沙市");
    assertThat(place("长沙市望城区").listings()).isEmpty();
    assertThat(place("长沙市芙蓉区").includedIn()).extracting(PlaceRef::name).containsExactly("长沙市");
    assertThat(place("长沙市").includedIn()).isEmpty();
    assertThat(place("株洲市").includedIn()).isEmpty();
  }

  @Test
  void placeThatItsOwnBracketNames_isNotIncludedInItself() {
    RegisterState state = Papers.papers().notice("a.txt", 2013).under("湖南省", "长沙市（含长沙市）").state();
    RegisterView view = Samples.view(state);
    assertThat(PlaceDetail.of(view, view.findPlace("430100").orElseThrow()).includedIn()).isEmpty();
  }

  @Test
  void plansOfACityAndOfItsAreas_standOnTheirPages() {
    assertThat(place("长沙市").policies())
        .extracting(PolicyBody::title)
        .containsExactly("智慧长沙规划（2011-2015年）", "智慧岳麓方案", "民生规划");
    assertThat(place("长沙市岳麓区").policies()).extracting(PolicyBody::title).containsExactly("智慧岳麓方案");
    assertThat(place("株洲市").policies()).isEmpty();
  }

  @Test
  void alias_hasItsReasonAndWords() {
    assertThat(place("长沙市岳麓区").aliases())
        .singleElement()
        .satisfies(
            alias -> {
              assertThat(alias.name()).isEqualTo("岳麓区");
              assertThat(alias.reason().zh()).contains("写法不同");
              assertThat(alias.evidence()).extracting(e -> e.line()).containsExactly(7);
            });
    assertThat(place("长沙市浏阳市").aliases().getFirst().reason().zh()).isEqualTo("文件中的另一写法");
    assertThat(place("株洲市").aliases()).isEmpty();
  }

  @Test
  void history_listsEveryDivisionThatThePlaceHasBeen() {
    List<DivisionAt> history = place("长沙市望城区").codeHistory();
    assertThat(history).isNotEmpty();
    assertThat(history).allSatisfy(each -> assertThat(each.onDate()).isNotNull());
    assertThat(history).extracting(DivisionAt::name).contains("望城区");
    RegisterState county = Papers.papers().notice("a.txt", 2012).under("浙江省", "富阳市").state();
    RegisterView view = Samples.view(county);
    Place fuyang = county.places().getFirst();
    assertThat(PlaceDetail.of(view, fuyang).codeHistory())
        .extracting(DivisionAt::code)
        .contains("330183", "330111");
    assertThat(PlaceBody.of(view, fuyang, null).codeNow().name()).isEqualTo("富阳区");
  }

  @Test
  void findingsAndCorrections_areThoseOfTheRows() {
    assertThat(place("长沙市岳麓区").findings())
        .extracting(finding -> finding.kind())
        .containsExactlyInAnyOrder("alias", "overlap");
    assertThat(place("株洲市").findings())
        .extracting(finding -> finding.kind())
        .containsExactly("delimiter");
    assertThat(place("长沙市岳麓区").corrections())
        .extracting(correction -> correction.raw())
        .containsExactly("岳麓区");
    assertThat(place("长沙市望城区").findings()).isEmpty();
  }

  @Test
  void pilot_isShownAsWrittenBesideItsCanonicalName() {
    Pilot row = pilot("长沙市岳麓区").pilot();
    assertThat(row.nameAsWritten()).isEqualTo("长沙市岳麓区");
    assertThat(row.wording()).isEqualTo("长沙市岳麓区");
    assertThat(row.place()).isEqualTo(new PlaceRef("430104", "长沙市岳麓区", "county"));
    assertThat(row.parent()).isEqualTo(new PlaceRef("430100", "长沙市", "prefecture"));
    assertThat(row.countGroup()).isEqualTo("市、区（4个）");
    assertThat(row.isDerived()).isFalse();
    assertThat(row.uncertainty()).isNull();
    assertThat(row.corroboration()).extracting(EvidenceBody::documentId).containsExactly("m.txt");
  }

  @Test
  void derivedPilot_saysHowUncertainItIs() {
    Pilot row = Pilot.of(Samples.VIEW, Samples.row("芙蓉区", 2012));
    assertThat(row.isDerived()).isTrue();
    assertThat(row.status()).isEqualTo("in-review");
    assertThat(row.uncertainty()).isNotNull();
  }

  @Test
  void parentWithoutAPage_isNamedAlone() {
    assertThat(Pilot.of(Samples.VIEW, Samples.row("株洲市", 2013)).parent())
        .isEqualTo(new PlaceRef(null, "湖南省", "unknown"));
    RegisterState municipality = Papers.papers().notice("a.txt", 2013).under("重庆市", "重庆市").state();
    assertThat(Pilot.of(Samples.view(municipality), municipality.listings().getFirst()).parent())
        .isNull();
  }

  @Test
  void expansion_leadsToThePilotThatItWidens() {
    PilotDetail detail = pilot("浏阳市");
    assertThat(detail.expandedFrom()).isEqualTo(new PlaceRef("430100", "长沙市", "prefecture"));
    assertThat(detail.expansions()).isEmpty();
    assertThat(pilot("株洲市").expandedFrom()).isNull();
    PilotDetail base = PilotDetail.of(Samples.VIEW, Samples.row("长沙市", 2012));
    assertThat(base.expansions()).extracting(Pilot::nameAsWritten).containsExactly("浏阳市");
    assertThat(base.includedPlaces()).extracting(PlaceRef::name).containsExactly("长沙市望城区");
  }

  @Test
  void factsOfAPilot_includeWhatItsBracketSays() {
    PilotDetail base = PilotDetail.of(Samples.VIEW, Samples.row("长沙市", 2012));
    assertThat(base.facts())
        .filteredOn(fact -> fact.field().equals("includes"))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.value()).isEqualTo("望城区");
              assertThat(fact.label().zh()).isEqualTo("含");
              assertThat(fact.evidence()).hasSize(1);
            });
    assertThat(pilot("株洲市").facts())
        .extracting(fact -> fact.field())
        .containsExactly("programme", "batch", "kind", "name", "province");
  }

  @Test
  void mention_namesTheRowItBelongsTo() {
    MentionBody body =
        Samples.STATE.mentions().stream()
            .filter(mention -> mention.text().equals("芙蓉区"))
            .filter(mention -> mention.documentId().equals(Samples.NOTICE))
            .map(mention -> MentionBody.of(Samples.VIEW, mention))
            .findFirst()
            .orElseThrow();
    assertThat(body.role()).isEqualTo("approved-earlier");
    assertThat(body.canonicalName()).isEqualTo("长沙市芙蓉区");
    assertThat(body.placeId()).isEqualTo("430102");
    assertThat(body.batchId()).isEqualTo("national-smart-city-2012");
    assertThat(body.provinceId()).isEqualTo("430000");
    assertThat(body.kind()).isEqualTo("new");
    assertThat(body.status()).isEqualTo("in-review");
  }

  @Test
  void mentionWithoutARow_hasItsWordsAlone() {
    RegisterState aside = Papers.papers().aside("z.txt").under("湖南省", "长沙市").state();
    MentionBody body = MentionBody.of(Samples.view(aside), aside.mentions().getFirst());
    assertThat(body.nameAsWritten()).isEqualTo("长沙市");
    assertThat(body.canonicalName()).isNull();
    assertThat(body.placeId()).isNull();
    assertThat(body.programmeId()).isNull();
    assertThat(body.pilotId()).isNull();
  }

  @Test
  void plan_saysOnlyWhatIsPrinted() {
    PolicyBody numbered = policy("智慧长沙规划（2011-2015年）").policy();
    assertThat(numbered.number()).isEqualTo("长政发[2011]9号");
    assertThat(numbered.issuer()).isEqualTo("长沙市人民政府");
    assertThat(numbered.periodFrom()).isEqualTo(2011);
    assertThat(numbered.periodTo()).isEqualTo(2015);
    assertThat(numbered.status()).isEqualTo("stated");
    assertThat(numbered.statusAsWritten()).isNull();
    assertThat(numbered.place()).isEqualTo(new PlaceRef("430100", "长沙市", "prefecture"));
    PolicyBody unpublished = policy("智慧岳麓方案").policy();
    assertThat(unpublished.subArea()).isEqualTo("岳麓区");
    assertThat(unpublished.number()).isNull();
    assertThat(unpublished.issuer()).isNull();
    assertThat(unpublished.status()).isEqualTo("not-public");
    assertThat(unpublished.statusAsWritten()).isEqualTo("未公开");
    PolicyBody nowhere = policy("甲城总体规划").policy();
    assertThat(nowhere.place()).isNull();
    assertThat(nowhere.provinceId()).isNull();
    assertThat(nowhere.subArea()).isNull();
  }

  @Test
  void plan_isRelatedToThePlansOfItsCity() {
    assertThat(policy("智慧岳麓方案").related())
        .extracting(PolicyBody::title)
        .containsExactly("智慧长沙规划（2011-2015年）", "民生规划");
    assertThat(policy("甲城总体规划").related()).isEmpty();
  }

  @Test
  void factsOfAPlan_leaveOutWhatIsNotPrinted() {
    assertThat(policy("智慧长沙规划（2011-2015年）").facts())
        .extracting(fact -> fact.field())
        .containsExactly("title", "city", "number", "status");
    assertThat(policy("甲城总体规划").facts())
        .extracting(fact -> fact.field())
        .containsExactly("title", "status");
    assertThat(policy("甲城总体规划").corrections()).isEmpty();
  }
}
