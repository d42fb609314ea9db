package io.chengji.programme.model;

import java.util.List;

/**
 * A named scheme under which places become pilots.
 *
 * @param id stable id, such as P1
 * @param name name as its documents print it
 * @param nameEn our English rendering of the name
 * @param owner body that runs it as printed, empty where no document names one
 * @param defined false where the documents use the name without saying what it means
 * @param national true for the national smart-city programme, which the overview and coverage count
 * @param evidence where the name is printed
 */
public record Programme(
    String id,
    String name,
    String nameEn,
    String owner,
    boolean defined,
    boolean national,
    List<Evidence> evidence) {
  public Programme {
    evidence = List.copyOf(evidence);
  }
}
