package io.chengji.programme.internal.reconciling;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.Decision;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingKind;
import io.chengji.programme.model.FindingState;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ListingStatus;
import io.chengji.programme.model.RegisterState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Is every doubt that is planted into plain lists on the desk, however many stand together? */
class PlantedDoubtsProperties {
  private static final List<String> PLAIN =
      List.of("岳阳市", "湘潭市", "衡阳市", "郴州市", "永州市", "怀化市", "娄底市", "益阳市", "吉首市");

  /** A doubt, the entry that carries it and the rows that it makes. */
  private record Planted(FindingKind kind, String subject, String entry, List<String> rows) {}

  private static final List<Planted> DOUBTS =
      List.of(
          new Planted(FindingKind.NOT_A_DIVISION, "澜川市", "澜川市", List.of("澜川市")),
          new Planted(FindingKind.NOT_A_DIVISION, "张家戒市", "张家戒市", List.of("张家戒市")),
          new Planted(FindingKind.RUN_TOGETHER, "邵阳市常德市", "邵阳市常德市", List.of("邵阳市", "常德市")),
          new Planted(FindingKind.BRACKET, "浏阳市（澜川园）", "浏阳市（澜川园）", List.of("浏阳市")),
          new Planted(FindingKind.UNREAD, "2013", "2013", List.of()),
          new Planted(FindingKind.UNREAD, "abc", "abc", List.of()),
          new Planted(FindingKind.REPEATED, "湖南省醴陵市", "醴陵市、湖南省醴陵市", List.of("醴陵市")));

  private record Written(String line, List<String> rows, List<Planted> planted) {}

  private static Written written(Random random) {
    List<String> plain = new ArrayList<>(PLAIN);
    List<Planted> planted = new ArrayList<>(DOUBTS);
    Collections.shuffle(plain, random);
    Collections.shuffle(planted, random);
    List<Planted> chosen = planted.subList(0, random.nextInt(DOUBTS.size() + 1));
    List<String> entries = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < Math.max(3, chosen.size()); i++) {
      entries.add(plain.get(i));
      rows.add(plain.get(i));
      if (i < chosen.size()) {
        entries.add(chosen.get(i).entry());
        rows.addAll(chosen.get(i).rows());
      }
    }
    return new Written(String.join("、", entries), rows, List.copyOf(chosen));
  }

  private static RegisterState register(Written written) {
    return Papers.papers().notice("a.txt", 2014).under("湖南省", written.line()).state();
  }

  /** Every planted doubt is a finding, and nothing else is. */
  @Property(tries = 150)
  void everyPlantedDoubt_isOnTheDeskAndNoOther(@ForAll long seed) {
    Written written = written(new Random(seed));
    RegisterState state = register(written);
    assertThat(state.findings())
        .extracting(finding -> finding.kind() + " " + finding.subject())
        .containsExactlyInAnyOrderElementsOf(
            written.planted().stream().map(each -> each.kind() + " " + each.subject()).toList());
    assertThat(state.findings()).allMatch(finding -> finding.state() == FindingState.OPEN);
  }

  /** The rows are the names as written, in printed order. */
  @Property(tries = 100)
  void rows_areTheNamesInPrintedOrder(@ForAll long seed) {
    Written written = written(new Random(seed));
    assertThat(Papers.names(register(written), 2014)).containsExactlyElementsOf(written.rows());
  }

  /** A doubt touches its own rows; a plain name beside it stays as listed. */
  @Property(tries = 100)
  void plainName_staysAsListed(@ForAll long seed) {
    RegisterState state = register(written(new Random(seed)));
    for (Listing row : state.listings()) {
      if (PLAIN.contains(row.nameAsWritten())) {
        assertThat(row.status()).as(row.nameAsWritten()).isEqualTo(ListingStatus.AS_LISTED);
        assertThat(row.findingIds()).as(row.nameAsWritten()).isEmpty();
      }
    }
  }

  /** To decide every finding, each by any of its readings, leaves none open. */
  @Property(tries = 60)
  void everythingDecided_leavesNothingInReview(@ForAll long seed) {
    Random random = new Random(seed);
    Written written = written(random);
    Papers papers = Papers.papers().notice("a.txt", 2014).under("湖南省", written.line());
    List<Decision> decisions = new ArrayList<>();
    RegisterState state = papers.state();
    for (int round = 0; round < 4 && open(state) > 0; round++) {
      for (Finding finding : state.findings()) {
        if (finding.state() == FindingState.OPEN) {
          int reading = random.nextInt(finding.readings().size());
          decisions.add(Papers.decision(finding, finding.readings().get(reading).id()));
        }
      }
      state = papers.deciding(decisions);
    }
    assertThat(open(state)).isZero();
    assertThat(state.listings()).noneMatch(row -> row.status() == ListingStatus.IN_REVIEW);
  }

  private static long open(RegisterState state) {
    return state.findings().stream().filter(f -> f.state() == FindingState.OPEN).count();
  }

  /** A stated number that differs is asked about, and one that agrees is not. */
  @Property(tries = 60)
  void statedNumber_isAskedAboutWhereItDiffers(@ForAll long seed) {
    Random random = new Random(seed);
    int names = 2 + random.nextInt(PLAIN.size() - 1);
    int stated = Math.max(1, names + random.nextInt(5) - 2);
    RegisterState state =
        Papers.papers()
            .notice("a.txt", 2014)
            .line("一、市、区（%d个）".formatted(stated))
            .under("湖南省", String.join("、", PLAIN.subList(0, names)))
            .state();
    boolean asked = state.findings().stream().anyMatch(f -> f.kind() == FindingKind.COUNT);
    assertThat(asked).as("%d stated, %d printed", stated, names).isEqualTo(stated != names);
  }
}
