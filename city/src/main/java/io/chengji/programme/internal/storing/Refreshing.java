package io.chengji.programme.internal.storing;

import io.chengji.kernel.document.SourceText;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.NoticeReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps stored facts in step with the program: shipped facts on the first start, and after an
 * update whatever this version reads otherwise from the same bytes.
 */
public final class Refreshing {
  private Refreshing() {}

  /** Facts that this version of the program has and the register has not, or not so. */
  public static List<DocumentFacts> outdated(Snapshot now) {
    List<DocumentFacts> outdated = new ArrayList<>();
    for (DocumentFacts shipped : ShippedFacts.list()) {
      boolean open =
          now.findDocument(shipped.document().id())
              .map(
                  d -> d.sha256().equals(shipped.document().sha256()) && !d.facts().equals(shipped))
              .orElse(true);
      if (open) {
        outdated.add(shipped);
      }
    }
    for (StoredDocument document : now.documents()) {
      byte[] body = document.body();
      if (body != null
          && outdated.stream().noneMatch(d -> d.document().id().equals(document.id()))) {
        DocumentFacts read = NoticeReader.read(SourceText.of(document.id(), body, Long.MAX_VALUE));
        if (!read.equals(document.facts())) {
          outdated.add(read);
        }
      }
    }
    return outdated;
  }
}
