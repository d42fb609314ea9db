package io.chengji.proof.bundle;

import io.chengji.proof.bundle.Manifest.EntryLine;
import io.chengji.proof.bundle.Manifest.EvidenceLine;
import io.chengji.proof.bundle.Manifest.Subject;
import io.chengji.proof.bundle.container.Container;
import io.chengji.proof.bundle.container.FileNames;
import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.Merkle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Collects what belongs into a bundle and writes it; what is added twice is in it once. It checks
 * the form and no proof: that is the verifier's. Mutable, for one owner.
 */
public final class BundleWriter {
  private final String origin;
  private final TreeMap<String, byte[]> files = new TreeMap<>();
  private final TreeMap<Long, EntryLine> entries = new TreeMap<>();
  private final TreeMap<Hash, EvidenceLine> evidence = new TreeMap<>();
  private final TreeSet<Hash> formulas = new TreeSet<>();
  private final TreeMap<Long, List<Hash>> proofs = new TreeMap<>();
  private final TreeMap<Long, List<Hash>> consistency = new TreeMap<>();

  /** Begins a bundle against a checkpoint of the log with this origin. */
  public BundleWriter(String origin, byte[] checkpoint) {
    this.origin = origin;
    files.put(FileNames.CHECKPOINT, checkpoint.clone());
  }

  /** Adds an entry: index and data of its leaf, and its inclusion proof. */
  public BundleWriter addEntry(long index, byte[] leafData, List<Hash> proof) {
    entries.put(index, new EntryLine(index, Merkle.leafHash(leafData)));
    files.put(FileNames.entry(index), leafData.clone());
    proofs.put(index, List.copyOf(proof));
    return this;
  }

  /** Opens the commitment of an entry that was or will be added. */
  public BundleWriter disclose(long index, Disclosure disclosure) {
    files.put(FileNames.disclosed(index), disclosure.bytes());
    return this;
  }

  /** Adds the canonical text of a formula. */
  public BundleWriter addFormula(String canonicalText) {
    byte[] bytes = canonicalText.getBytes(StandardCharsets.UTF_8);
    Hash hash = Hash.ofData(bytes);
    formulas.add(hash);
    files.put(FileNames.formula(hash.hex()), bytes);
    return this;
  }

  /** Adds a piece of evidence with its file. */
  public BundleWriter addEvidence(String name, byte[] content) {
    Hash hash = Hash.ofData(content);
    evidence.put(hash, new EvidenceLine(true, name, hash, content.length));
    files.put(FileNames.evidence(hash.hex()), content.clone());
    return this;
  }

  /** Names a piece of evidence without its file. */
  public BundleWriter nameEvidence(String name, Hash sha256, long size) {
    evidence.putIfAbsent(sha256, new EvidenceLine(false, name, sha256, size));
    return this;
  }

  /** Adds a proof that the tree of an older size is a beginning of this one. */
  public BundleWriter addConsistency(long olderSize, List<Hash> proof) {
    consistency.put(olderSize, List.copyOf(proof));
    return this;
  }

  /** The bytes of the bundle that proves the entry with this index. */
  public byte[] write(long result, Instant made, Subject subject) {
    Map<String, byte[]> all = new TreeMap<>(files);
    all.put(FileNames.MANIFEST, manifest(result, made, subject).bytes());
    all.put(FileNames.PROOFS, new ProofBlocks(ProofBlocks.INDEX, proofs).bytes());
    if (!consistency.isEmpty()) {
      all.put(FileNames.CONSISTENCY, new ProofBlocks(ProofBlocks.OLD, consistency).bytes());
    }
    return Container.ofFiles(all).bytes();
  }

  private Manifest manifest(long result, Instant made, Subject subject) {
    return new Manifest(
        List.copyOf(entries.values()),
        List.copyOf(evidence.values()),
        List.copyOf(formulas),
        made,
        origin,
        result,
        subject);
  }
}
