package io.chengji.programme.internal.storing;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.ImportPreview.LineChange;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Do the changed lines of two versions of a text tell the whole difference and no more? */
class LineChangesProperties {
  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of("长沙市", "株洲市", "岳阳市", "澜川市", "").list().ofMaxSize(24);
  }

  /** The old text without what is gone and with what is new. */
  private static List<String> applied(List<String> before, List<LineChange> changes) {
    List<String> lines = new ArrayList<>(before);
    changes.stream()
        .filter(change -> change.oldLine() > 0)
        .map(LineChange::oldLine)
        .collect(java.util.stream.Collectors.toCollection(TreeSet::new))
        .descendingSet()
        .forEach(line -> lines.remove(line - 1));
    changes.stream()
        .filter(change -> change.newLine() > 0)
        .sorted(java.util.Comparator.comparingInt(LineChange::newLine))
        .forEach(change -> lines.add(change.newLine() - 1, change.newText()));
    return lines;
  }

  @Property(tries = 300)
  void changesApplied_makeTheNewText(
      @ForAll("texts") List<String> before, @ForAll("texts") List<String> after) {
    assertThat(applied(before, LineChanges.between(before, after))).isEqualTo(after);
  }

  @Property(tries = 200)
  void everyChange_saysTheWordsOfItsLine(
      @ForAll("texts") List<String> before, @ForAll("texts") List<String> after) {
    for (LineChange change : LineChanges.between(before, after)) {
      if (change.oldLine() > 0) {
        assertThat(change.oldText()).isEqualTo(before.get(change.oldLine() - 1));
      }
      if (change.newLine() > 0) {
        assertThat(change.newText()).isEqualTo(after.get(change.newLine() - 1));
      }
      assertThat(change.oldLine() + change.newLine()).isPositive();
    }
  }

  @Property(tries = 100)
  void sameText_hasNoChange(@ForAll("texts") List<String> text) {
    assertThat(LineChanges.between(text, List.copyOf(text))).isEmpty();
  }

  @Property(tries = 200)
  void difference_isNoLongerThanNeeded(
      @ForAll("texts") List<String> before, @ForAll("texts") List<String> after) {
    int kept = longestCommon(before, after);
    assertThat(LineChanges.between(before, after)).hasSize(before.size() + after.size() - 2 * kept);
  }

  private static int longestCommon(List<String> one, List<String> two) {
    int[] row = new int[two.size() + 1];
    for (String each : one) {
      int diagonal = 0;
      for (int j = 1; j <= two.size(); j++) {
        int above = row[j];
        row[j] = each.equals(two.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[two.size()];
  }

  /** Two long texts without a common line are compared as blocks, and the list has an end. */
  @Property(tries = 3)
  void largeTexts_areComparedAsBlocks(@ForAll boolean longer) {
    List<String> before = IntStream.range(0, 2_100).mapToObj(i -> "旧" + i).toList();
    List<String> after = IntStream.range(0, longer ? 2_200 : 2_000).mapToObj(i -> "新" + i).toList();
    List<LineChange> changes = LineChanges.between(before, after);
    assertThat(changes).hasSize(500);
    assertThat(changes.getFirst()).isEqualTo(new LineChange(1, 1, "旧0", "新0"));
  }

  @Property(tries = 200)
  void whatIsMissing_isCountedAsOftenAsItIs(
      @ForAll("texts") List<String> first, @ForAll("texts") List<String> second) {
    List<String> missing = FactWords.without(first, second);
    for (String word : List.of("长沙市", "株洲市", "澜川市", "")) {
      long expected = Math.max(0, count(first, word) - count(second, word));
      assertThat(count(missing, word)).as(word).isEqualTo(expected);
    }
  }

  private static long count(List<String> words, String word) {
    return words.stream().filter(word::equals).count();
  }
}
