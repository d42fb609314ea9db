package io.chengji.programme.internal.reading;

import io.chengji.programme.model.ListingKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of names as a document prints it.
 *
 * @param programme name of the programme as printed
 * @param batches batches it contains; two where a text prints them merged, none where it says none
 * @param referenceYear year of the pilots that an expansion widens, null for others
 * @param heading innermost heading without its number, such as 市、区（83个）
 * @param stated number of names the heading states, null where it states none
 */
public record PrintedList(
    String id,
    String programme,
    List<BatchRef> batches,
    ListingKind kind,
    @Nullable Integer referenceYear,
    String heading,
    @Nullable Integer stated,
    int firstLine) {
  public PrintedList {
    batches = List.copyOf(batches);
  }

  /** Whether the text prints several batches in one list. */
  public boolean merged() {
    return batches.size() > 1;
  }

  /** A batch as a heading names it: by number, by year, or both. */
  public record BatchRef(@Nullable Integer number, @Nullable Integer year) {}
}
