package io.chengji.programme.model;

import io.chengji.kernel.words.Words;
import java.util.List;

/** A typical city as a study describes it. */
public record CityProfile(
    String id,
    String city,
    String provinceCode,
    Words name,
    List<ProfileFact> facts,
    Evidence evidence) {
  public CityProfile {
    facts = List.copyOf(facts);
  }

  /** The facts of one column, in printed order. */
  public List<ProfileFact> listFacts(ProfileFact.Aspect aspect) {
    return facts.stream().filter(fact -> fact.aspect() == aspect).toList();
  }
}
