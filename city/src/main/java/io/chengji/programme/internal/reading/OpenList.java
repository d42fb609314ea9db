package io.chengji.programme.internal.reading;

import io.chengji.programme.internal.reading.PrintedList.BatchRef;
import io.chengji.programme.model.ListingKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list to which the names of a line belong: that of the headings above it, or that of the
 * programme it names. Belongs to one reading; not thread-safe.
 */
final class OpenList {
  private final Facts facts;
  private @Nullable PrintedList list;
  private String path = "";

  OpenList(Facts facts) {
    this.facts = facts;
  }

  /**
   * The list under these headings, a new one where the headings changed.
   *
   * @param section where the section of the list begins in the running text before it
   */
  PrintedList under(Headings headings, ProseFlow flow, int section, int number) {
    if (list == null || !path.equals(headings.path())) {
      path = headings.path();
      list =
          ListTitles.describe(
              "L" + number, headings, facts.document.title(), flow.from(section), number);
      facts.lists.add(list);
    }
    return list;
  }

  /** The list of a programme, and of the batch it says, that a collection names city by city. */
  PrintedList ofProgramme(String printed, int number) {
    List<BatchRef> batches = BatchWords.ofProgramme(printed);
    String name = BatchWords.withoutBatch(printed);
    for (PrintedList known : facts.lists) {
      if (known.programme().equals(name) && known.batches().equals(batches)) {
        return known;
      }
    }
    PrintedList created =
        new PrintedList("L" + number, name, batches, ListingKind.NEW, null, printed, null, number);
    facts.lists.add(created);
    return created;
  }
}
