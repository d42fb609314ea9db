package io.chengji.programme.model;

import io.chengji.kernel.words.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pilots of one programme announced together for one year.
 *
 * @param id stable id: programme id and key, such as P1-2013
 * @param number 1 for the first batch, 0 where no document says
 * @param year year of the batch as its documents call it, 0 where no document says
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

  /** What tells the batch from others of its programme: its year, or n and its number. */
  public String key() {
    return key(number, year);
  }

  /** The key of a batch of this number and year. */
  public static String key(int number, int year) {
    return year > 0 ? String.valueOf(year) : "n" + number;
  }

  /** What the batch is called after its year, or after its number where it has no year. */
  public Words period() {
    return year > 0
        ? new Words(year + "年度", String.valueOf(year))
        : new Words("第%d批".formatted(number), "batch " + number);
  }
}
