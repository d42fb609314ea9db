package io.chengji.programme.internal.reconciling;

import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.model.Policy;
import io.chengji.programme.model.PolicyStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The plan library: a title that several documents name is one plan, with evidence from each. */
final class PolicyShelf {
  private final Workspace work;

  PolicyShelf(Workspace work) {
    this.work = work;
  }

  List<Policy> list() {
    Map<String, Policy> shelf = new LinkedHashMap<>();
    for (int pass = 0; pass < 3; pass++) {
      for (DocumentFacts document : work.documents) {
        for (Policy policy : document.policies()) {
          if (rank(policy) == pass) {
            shelf.merge(key(policy), placed(policy), PolicyShelf::joined);
          }
        }
      }
    }
    return shelf.values().stream()
        .sorted(
            java.util.Comparator.comparing((Policy p) -> p.evidence().documentId())
                .thenComparing(p -> p.evidence().line()))
        .toList();
  }

  /** The print that says most of a plan leads: with a number, then with a status. */
  private static int rank(Policy policy) {
    if (!policy.number().isEmpty()) {
      return 0;
    }
    return policy.status() == PolicyStatus.STATED ? 2 : 1;
  }

  private static String key(Policy policy) {
    return policy.city() + "\n" + policy.title();
  }

  private Policy placed(Policy policy) {
    if (!policy.provinceCode().isEmpty() || policy.city().isEmpty()) {
      return policy;
    }
    return work.places
        .findAnywhere(policy.city(), null)
        .map(place -> policy.withProvince(place.province().code()))
        .orElse(policy);
  }

  private static Policy joined(Policy first, Policy second) {
    return first
        .withCorroboration(List.of(second.evidence()))
        .withCorroboration(second.corroboration());
  }
}
