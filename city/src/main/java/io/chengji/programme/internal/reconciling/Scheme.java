package io.chengji.programme.internal.reconciling;

import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.PrintedList;
import java.util.List;

/**
 * A programme of which documents print batches, and what they tell of each.
 *
 * @param programme name as printed
 * @param id id of the programme
 */
record Scheme(String programme, String id, BatchTable batches) {
  static Scheme of(String programme, List<DocumentFacts> documents, boolean national) {
    return new Scheme(
        programme, ProgrammeNames.id(programme), new BatchTable(programme, documents, national));
  }

  /** Whether a list is of one of its batches. */
  boolean has(PrintedList list) {
    return list.programme().equals(programme) && !list.batches().isEmpty();
  }

  /**
   * Whether the sentences of a document are about it.
   *
   * @param main whether a document without any batch is taken to speak of it
   */
  boolean isSpokenOfIn(DocumentFacts document, boolean main) {
    List<String> others =
        document.lists().stream()
            .filter(list -> !list.batches().isEmpty() && !list.programme().isEmpty())
            .map(PrintedList::programme)
            .distinct()
            .toList();
    return others.isEmpty() ? main : others.contains(programme) && (main || others.size() == 1);
  }
}
