package io.chengji.programme.internal.reconciling;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.PrintedName;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingState;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.ListingStatus;
import io.chengji.programme.model.Mention;
import io.chengji.programme.model.Place;
import io.chengji.programme.model.RegisterState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What holds for every register, whatever its documents print and officers decide. */
public final class RegisterRules {
  private RegisterRules() {}

  /** Checks a register, with the words of each line of its texts. */
  public static void check(
      List<Imported> imported, RegisterState state, BiFunction<String, Integer, String> line) {
    check(imported, state);
    evidence(state)
        .forEach(
            each ->
                assertThat(line.apply(each.documentId(), each.line()))
                    .as("line %d of %s", each.line(), each.documentId())
                    .contains(each.quote()));
  }

  /** Checks a register whose texts are not at hand. */
  public static void check(List<Imported> imported, RegisterState state) {
    imported.forEach(each -> noNameIsLost(each.facts(), state));
    idsAreUnique(state);
    referencesLead(state);
    nothingIsDecidedByItself(state);
    assertThat(evidence(state)).allSatisfy(each -> assertThat(each.quote()).isNotBlank());
  }

  /** Every printed name is a mention, or a finding speaks of it. */
  private static void noNameIsLost(DocumentFacts facts, RegisterState state) {
    for (PrintedName name : facts.names()) {
      String prefix = facts.document().id() + "#" + name.id() + "#";
      boolean mentioned = state.mentions().stream().anyMatch(m -> m.id().startsWith(prefix));
      boolean questioned =
          state.findings().stream().anyMatch(f -> f.subject().contains(name.text()));
      assertThat(mentioned || questioned)
          .as("%s of %s line %d", name.text(), prefix, name.evidence().line())
          .isTrue();
    }
  }

  private static void idsAreUnique(RegisterState state) {
    assertThat(state.listings()).extracting(Listing::id).doesNotHaveDuplicates();
    assertThat(state.findings()).extracting(Finding::id).doesNotHaveDuplicates();
    assertThat(state.places()).extracting(Place::id).doesNotHaveDuplicates();
    assertThat(state.corrections()).extracting(c -> c.id()).doesNotHaveDuplicates();
    assertThat(state.policies()).extracting(p -> p.id()).doesNotHaveDuplicates();
    assertThat(state.counts()).extracting(c -> c.subject()).doesNotHaveDuplicates();
    assertThat(state.coverage()).extracting(c -> c.group()).doesNotHaveDuplicates();
  }

  /** An id that one part of the register names is one that another part has. */
  private static void referencesLead(RegisterState state) {
    Set<String> rows = state.listings().stream().map(Listing::id).collect(Collectors.toSet());
    Set<String> findings = state.findings().stream().map(Finding::id).collect(Collectors.toSet());
    Set<String> places = state.places().stream().map(Place::id).collect(Collectors.toSet());
    for (Listing row : state.listings()) {
      String as = row.nameAsWritten();
      assertThat(findings).as(as).containsAll(row.findingIds());
      assertThat(rows).as(as).containsAll(row.overlapsWith());
      assertThat(places).as(as).contains(row.placeId());
      if (row.expandsListingId() != null) {
        assertThat(rows).as("%s widens", as).contains(row.expandsListingId());
      }
    }
    for (Finding finding : state.findings()) {
      assertThat(rows).as(finding.subject()).containsAll(finding.listingIds());
    }
    for (Mention mention : state.mentions()) {
      if (mention.listingId() != null) {
        assertThat(rows).as(mention.text()).contains(mention.listingId());
      }
    }
  }

  private static void nothingIsDecidedByItself(RegisterState state) {
    for (Finding finding : state.findings()) {
      assertThat(finding.state() == FindingState.DECIDED)
          .as(finding.subject())
          .isEqualTo(finding.decision() != null);
      assertThat(finding.readings()).as(finding.subject()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(finding.readings()).extracting(r -> r.id()).doesNotHaveDuplicates();
      assertThat(finding.readings())
          .as("%s %s", finding.kind(), finding.subject())
          .allSatisfy(r -> assertThat(r.evidence()).isNotEmpty());
      assertThat(finding.provisional()).isEqualTo(finding.readings().getFirst().id());
    }
    for (Listing row : state.listings()) {
      boolean plain = row.status() == ListingStatus.AS_LISTED;
      assertThat(plain || !row.findingIds().isEmpty() || row.uncertainty() != null)
          .as("%s says why it is %s", row.nameAsWritten(), row.status())
          .isTrue();
    }
  }

  private static List<Evidence> evidence(RegisterState state) {
    List<Evidence> all = new ArrayList<>();
    for (Listing row : state.listings()) {
      all.add(row.evidence());
      all.addAll(row.corroboration());
      row.includes().forEach(each -> all.add(each.evidence()));
    }
    state.mentions().forEach(each -> all.add(each.evidence()));
    state.corrections().forEach(each -> all.add(each.evidence()));
    state.findings().forEach(f -> f.readings().forEach(r -> all.addAll(r.evidence())));
    state.counts().forEach(each -> all.addAll(each.evidence()));
    state.policies().forEach(each -> all.add(each.evidence()));
    state.remainders().forEach(each -> all.add(each.evidence()));
    return all;
  }
}
