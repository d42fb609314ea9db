package io.chengji.programme.model;

import io.chengji.kernel.words.Words;
import java.util.List;

/**
 * One thing that a study says of a typical city.
 *
 * @param text the words as printed, at most forty characters
 * @param date date or period as printed, empty where none
 * @param parties bodies as printed that act in it
 */
public record ProfileFact(
    Aspect aspect, String text, String date, List<String> parties, Evidence evidence) {
  public ProfileFact {
    parties = List.copyOf(parties);
  }

  /** Which column of the comparison a fact belongs to. */
  public enum Aspect {
    /** The heading under which the study describes the city. */
    APPROACH(new Words("路径", "approach")),
    GOAL(new Words("目标", "goal")),
    FIELD(new Words("领域", "field")),
    PROJECT(new Words("项目", "project")),
    PLAN(new Words("规划", "plan")),
    FIGURE(new Words("数字", "figure")),
    TITLE(new Words("称号", "title held"));

    private final Words words;

    Aspect(Words words) {
      this.words = words;
    }

    /** The aspect in both languages. */
    public Words words() {
      return words;
    }
  }
}
