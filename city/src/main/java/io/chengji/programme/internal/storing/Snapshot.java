package io.chengji.programme.internal.storing;

import io.chengji.programme.model.Decision;
import io.chengji.programme.model.RegisterState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One whole state of the register with what it was computed from. */
public record Snapshot(
    long revision, List<StoredDocument> documents, List<Decision> decisions, RegisterState state) {
  public Snapshot {
    documents = List.copyOf(documents);
    decisions = List.copyOf(decisions);
  }

  /** The bytes of a document where an operator imported them. */
  public byte @Nullable [] findBody(String id) {
    for (StoredDocument document : documents) {
      if (document.id().equals(id)) {
        return document.body();
      }
    }
    return null;
  }

  /** The current version of the document of that id. */
  public Optional<StoredDocument> findDocument(String id) {
    return documents.stream().filter(document -> document.id().equals(id)).findFirst();
  }
}
