package io.chengji.programme.model;

import io.chengji.kernel.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contradiction or doubt that an officer settles, with the evidence for each reading.
 *
 * @param id stable id, a hash of the kind and what it is about
 * @param subject what it is about in a few words, such as 河源江东新区
 * @param provisional id of the reading by which the register is built until somebody decides
 * @param listingIds rows it touches
 */
public record Finding(
    String id,
    FindingKind kind,
    String subject,
    Words question,
    List<Reading> readings,
    String provisional,
    FindingState state,
    @Nullable Decision decision,
    List<String> listingIds) {
  public Finding {
    readings = List.copyOf(readings);
    listingIds = List.copyOf(listingIds);
  }
}
