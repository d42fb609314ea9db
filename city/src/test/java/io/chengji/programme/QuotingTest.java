package io.chengji.programme;

import static io.chengji.programme.ShippedState.STATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Does the shipped register quote no more of the three unofficial texts than names and headings?
 */
class QuotingTest {
  @Test
  void quoteWithHeading_hasAtMostFortyCharacters() {
    Set<String> official =
        STATE.documents().stream()
            .filter(SourceDocument::quotable)
            .map(SourceDocument::id)
            .collect(Collectors.toSet());
    assertThat(official).hasSize(2);
    for (Evidence evidence : all()) {
      if (!official.contains(evidence.documentId())) {
        String words = evidence.quote() + evidence.heading();
        assertThat(words.codePointCount(0, words.length())).as(words).isLessThanOrEqualTo(40);
      }
    }
  }

  private static List<Evidence> all() {
    List<Evidence> all = new ArrayList<>();
    STATE.listings().forEach(l -> all.add(l.evidence()));
    STATE.mentions().forEach(m -> all.add(m.evidence()));
    STATE.policies().forEach(p -> all.add(p.evidence()));
    STATE.figures().forEach(f -> all.add(f.evidence()));
    STATE.profiles().forEach(p -> p.facts().forEach(f -> all.add(f.evidence())));
    STATE.findings().forEach(f -> f.readings().forEach(r -> all.addAll(r.evidence())));
    return all;
  }
}
