package io.chengji.programme.internal.publishing;

import io.chengji.kernel.publication.EvidenceFile;
import io.chengji.kernel.publication.Publication;
import io.chengji.programme.RegisterKinds;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.RegisterState;
import io.chengji.programme.model.SourceDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Everything that the register publishes of one state, in stable order. */
public final class Published {
  /** Entries on which every publication of the register rests. */
  static final List<String> BASIS =
      List.of(
          RegisterKinds.DECIDED.name(),
          RegisterKinds.IMPORTED.name(),
          RegisterKinds.WITHDRAWN.name());

  private Published() {}

  /** The publications of this state. */
  public static List<Publication> of(RegisterState state) {
    List<Publication> all = new ArrayList<>(PublishedLists.of(state));
    all.addAll(PublishedCoverage.of(state));
    return all;
  }

  /** Where the words stand. */
  static Map<String, Object> told(Evidence evidence) {
    return Map.of(
        "document", evidence.documentId(), "line", evidence.line(), "quote", evidence.quote());
  }

  /** The content and, by their hashes, the documents whose lines it names. */
  static List<EvidenceFile> files(
      RegisterState state, EvidenceFile content, List<Evidence> quoted) {
    Set<String> ids = new TreeSet<>();
    quoted.forEach(evidence -> ids.add(evidence.documentId()));
    Map<String, EvidenceFile> files = new LinkedHashMap<>();
    files.put(content.sha256(), content);
    for (String id : ids) {
      state
          .findDocument(id)
          .map(Published::reference)
          .ifPresent(file -> files.putIfAbsent(file.sha256(), file));
    }
    return List.copyOf(files.values());
  }

  private static EvidenceFile reference(SourceDocument document) {
    return EvidenceFile.ofHash(document.id(), "text/plain", document.bytes(), document.sha256());
  }
}
