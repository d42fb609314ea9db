package io.chengji.programme.internal.storing;

import io.chengji.kernel.document.SourceText;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.FactsJson;
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
    for (String name : ShippedFacts.names()) {
      String shipped = ShippedFacts.text(name);
      boolean same = now.documents().stream().anyMatch(d -> d.factsText().equals(shipped));
      if (!same) {
        addIfOurs(outdated, now, FactsJson.read(shipped));
      }
    }
    for (StoredDocument document : now.documents()) {
      byte[] body = document.body();
      if (body != null && document.facts().format() < DocumentFacts.FORMAT) {
        outdated.add(NoticeReader.read(SourceText.of(document.id(), body, Long.MAX_VALUE)));
      }
    }
    return outdated;
  }

  /** Shipped facts never replace another version of the document that an operator imported. */
  private static void addIfOurs(List<DocumentFacts> outdated, Snapshot now, DocumentFacts shipped) {
    boolean ours =
        now.findDocument(shipped.document().id())
            .map(d -> d.sha256().equals(shipped.document().sha256()))
            .orElse(true);
    if (ours) {
      outdated.add(shipped);
    }
  }
}
