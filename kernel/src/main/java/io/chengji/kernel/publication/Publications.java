package io.chengji.kernel.publication;

import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.journal.Entry;
import io.chengji.kernel.journal.Journal;
import io.chengji.kernel.log.EntryLeaves;
import io.chengji.kernel.log.EntryLeaves.EntryLeaf;
import io.chengji.kernel.records.Records;
import io.chengji.proof.tree.Hash;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Publishes results and finds what is published. Thread-safe; a result whose content is published
 * already is not published again.
 */
public final class Publications {
  private final Records records;
  private final InstantSource clock;

  /** Publishes through these records. */
  public Publications(Records records, InstantSource clock) {
    this.records = records;
    this.clock = clock;
  }

  /**
   * Looks, inside the transaction that publishes, whether the result still holds, and keeps others
   * from changing what it rests on until the end of the transaction.
   */
  @FunctionalInterface
  public interface Guard {
    /** Whether the result still holds. */
    boolean holds(Handle handle);
  }

  /**
   * Publishes each result whose content is not what is published of its subject, each in a change
   * of its own.
   *
   * @return how many were published; fewer than are new where the guard says that they no longer
   *     hold
   */
  public int publish(List<Publication> results, Actor actor, Guard guard) {
    int published = 0;
    for (Publication result : results) {
      Draft draft = Draft.of(result);
      if (!isPublished(draft) && commit(draft, actor, guard)) {
        published++;
      }
    }
    return published;
  }

  private boolean isPublished(Draft draft) {
    return records.withHandle(handle -> isPublished(handle, draft));
  }

  private static boolean isPublished(Handle handle, Draft draft) {
    return PublicationRows.findNewest(handle, draft.subject())
        .flatMap(id -> Journal.findEntry(handle, id))
        .map(Published::of)
        .filter(published -> published.content().equals(draft.content()))
        .isPresent();
  }

  private boolean commit(Draft draft, Actor actor, Guard guard) {
    Entry entry = Entry.of(PublicationKinds.PUBLISHED, actor, clock.instant(), draft.said());
    return records
        .change()
        .commit(
            entry,
            (handle, learned) -> {
              if (!guard.holds(handle) || isPublished(handle, draft)) {
                learned.nothingChanged();
                return false;
              }
              draft.keep(handle, clock.instant());
              learned.put("proof", draft.proof(hashes(handle, draft)));
              return true;
            });
  }

  private static List<Hash> hashes(Handle handle, Draft draft) {
    return EntryLeaves.listByKind(handle, draft.basis()).stream().map(EntryLeaf::hash).toList();
  }

  /** The newest publication of each subject, in the order of the subjects. */
  public List<Published> listCurrent() {
    return records.withHandle(
        handle ->
            PublicationRows.listNewest(handle).stream()
                .flatMap(id -> Journal.findEntry(handle, id).stream())
                .map(Published::of)
                .toList());
  }

  /** The publication that is this journal entry. */
  public Optional<Published> findPublished(long entryId) {
    return records
        .withHandle(handle -> Journal.findEntry(handle, entryId))
        .filter(entry -> entry.kind().name().equals(PublicationKinds.PUBLISHED.name()))
        .map(Published::of);
  }

  /** The text of a formula by its hash. */
  public Optional<String> findFormula(String hash) {
    return records.withHandle(handle -> PublicationRows.findFormula(handle, hash));
  }

  /** A kept evidence file by its SHA-256. */
  public Optional<byte[]> findEvidence(String sha256) {
    return records.withHandle(
        handle -> PublicationRows.findFile(handle, sha256).map(PublicationRows.Kept::body));
  }
}
