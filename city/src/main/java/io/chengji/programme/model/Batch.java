package io.chengji.programme.model;

import io.chengji.kernel.words.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pilots of one programme announced together for one year.
 *
 * @param id stable id: programme id and year, such as P1-2013
 * @param number 1 for the first batch, 0 where no document says
 * @param year year of the batch as its documents call it
 * @param published date of publication where a document prints one
 * @param membership DERIVED where the batch is printed only merged with another
 * @param note why the membership is derived and how sure it is; null where printed
 */
public record Batch(
    String id,
    String programmeId,
    int number,
    int year,
    @Nullable LocalDate published,
    Membership membership,
    @Nullable Words note,
    List<Evidence> evidence) {
  public Batch {
    evidence = List.copyOf(evidence);
  }
}
