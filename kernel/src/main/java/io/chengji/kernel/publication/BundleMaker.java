package io.chengji.kernel.publication;

import io.chengji.kernel.log.EntryLeaves;
import io.chengji.kernel.log.EntryLeaves.EntryLeaf;
import io.chengji.kernel.log.JournalLog;
import io.chengji.kernel.log.PublicLog;
import io.chengji.kernel.log.PublicLog.Checkpoint;
import io.chengji.kernel.records.Records;
import io.chengji.proof.bundle.BundleWriter;
import io.chengji.proof.bundle.Manifest.Subject;
import io.chengji.proof.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the bundle of a published result: {@code docs/bundle-format.md}. What it puts in is what
 * stands in the log's static files, so that a bundle and the public journal agree. Thread-safe.
 */
public final class BundleMaker {
  private final Records records;
  private final Publications publications;
  private final JournalLog log;
  private final InstantSource clock;

  /** Makes bundles of what is published in these records and sealed in this log. */
  public BundleMaker(
      Records records, Publications publications, JournalLog log, InstantSource clock) {
    this.records = records;
    this.publications = publications;
    this.log = log;
    this.clock = clock;
  }

  /** The leaf of the entry that published the result. */
  public EntryLeaf getLeaf(Published published) {
    return records.withHandle(
        handle -> EntryLeaves.findLeaf(handle, published.entryId()).orElseThrow());
  }

  /** The entries on which a result rests, in the order of their ids. */
  public List<EntryLeaf> listBasis(Published published) {
    Set<String> basis = Set.copyOf(published.basis());
    return records.withHandle(
        handle ->
            EntryLeaves.listByKind(handle, published.kinds()).stream()
                .filter(leaf -> basis.contains(leaf.hash().hex()))
                .toList());
  }

  /**
   * The bundle against the newest checkpoint; none while the result is not sealed.
   *
   * @param since size of an older checkpoint, with which the bundle then proves consistency
   */
  public Optional<byte[]> make(Published published, OptionalLong since) {
    PublicLog log = this.log.published();
    Optional<Checkpoint> newest = log.findCheckpoint();
    Map<Long, EntryLeaf> leaves = closure(published);
    if (newest.isEmpty() || !isSealed(leaves, published, newest.get().size())) {
      return Optional.empty();
    }
    Checkpoint sealed = newest.get();
    byte[] note = sealed.note().getBytes(StandardCharsets.UTF_8);
    BundleWriter writer = new BundleWriter(sealed.origin(), note);
    for (long index : leaves.keySet()) {
      writer.addEntry(index, log.leaf(sealed, index), log.inclusionProof(sealed, index));
    }
    addFormulas(writer, published);
    addEvidence(writer, published);
    since.ifPresent(size -> addConsistency(writer, log, sealed, size));
    Subject subject = new Subject(published.title().en(), published.title().zh());
    Instant made = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return Optional.of(writer.write(result(leaves, published), made, subject));
  }

  private Map<Long, EntryLeaf> closure(Published published) {
    Map<Long, EntryLeaf> leaves = new TreeMap<>();
    EntryLeaf own = getLeaf(published);
    long unsealed = -1;
    for (EntryLeaf leaf : listBasis(published)) {
      leaves.put(leaf.index() == null ? unsealed-- : leaf.index(), leaf);
    }
    leaves.put(own.index() == null ? unsealed : own.index(), own);
    return leaves;
  }

  private static boolean isSealed(Map<Long, EntryLeaf> leaves, Published published, long size) {
    return leaves.size() == published.basis().size() + 1
        && leaves.keySet().stream().allMatch(index -> index >= 0 && index < size);
  }

  private static long result(Map<Long, EntryLeaf> leaves, Published published) {
    for (Map.Entry<Long, EntryLeaf> leaf : leaves.entrySet()) {
      if (leaf.getValue().entryId() == published.entryId()) {
        return leaf.getKey();
      }
    }
    throw new IllegalStateException("the result is not among its own leaves");
  }

  private void addFormulas(BundleWriter writer, Published published) {
    published.figures().stream()
        .map(Published.FigureLine::formula)
        .distinct()
        .forEach(hash -> writer.addFormula(publications.findFormula(hash).orElseThrow()));
  }

  private void addEvidence(BundleWriter writer, Published published) {
    for (Published.EvidenceLine line : published.evidence()) {
      publications
          .findEvidence(line.sha256())
          .ifPresentOrElse(
              body -> writer.addEvidence(line.name(), body),
              () -> writer.nameEvidence(line.name(), Hash.parseHex(line.sha256()), line.size()));
    }
  }

  private static void addConsistency(
      BundleWriter writer, PublicLog log, Checkpoint sealed, long size) {
    if (size < sealed.size()) {
      writer.addConsistency(size, log.consistencyProof(sealed, size, sealed.size()));
    }
  }
}
