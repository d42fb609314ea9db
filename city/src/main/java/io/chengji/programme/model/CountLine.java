package io.chengji.programme.model;

import io.chengji.kernel.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One total three ways: as documents state it, as names were read, as names were reconciled.
 *
 * @param subject stable key, such as national.2013.new
 * @param stated number a document states, null where none does
 * @param read names read from the text before anything is reconciled, null where none can be read
 * @param computed rows of the register after aliases, repairs and decisions, null where no list
 *     exists
 * @param inReview how many of the computed rows an open contradiction touches
 * @param explanation why the three differ, or that they agree
 * @param evidence where the stated number is printed
 */
public record CountLine(
    String subject,
    Words label,
    @Nullable Integer stated,
    @Nullable Integer read,
    @Nullable Integer computed,
    int inReview,
    Words explanation,
    List<Evidence> evidence) {
  public CountLine {
    evidence = List.copyOf(evidence);
  }
}
