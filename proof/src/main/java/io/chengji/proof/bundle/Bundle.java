package io.chengji.proof.bundle;

import io.chengji.proof.bundle.Manifest.EntryLine;
import io.chengji.proof.bundle.Manifest.EvidenceLine;
import io.chengji.proof.bundle.container.Container;
import io.chengji.proof.bundle.container.ContainerException;
import io.chengji.proof.bundle.container.FileNames;
import io.chengji.proof.entry.Form;
import io.chengji.proof.entry.FormException;
import io.chengji.proof.json.Json;
import io.chengji.proof.json.JsonLimits;
import io.chengji.proof.note.Checkpoint;
import io.chengji.proof.note.NoteException;
import io.chengji.proof.note.SignedNote;
import io.chengji.proof.tree.Hash;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A bundle that has its form: files and manifest agree and can be read (docs/bundle-format.md,
 * sections 4 and 5). Nothing in it is proven yet. Immutable.
 */
public final class Bundle {
  private final Container container;
  private final Manifest manifest;
  private final SignedNote note;
  private final Checkpoint checkpoint;
  private final ProofBlocks proofs;
  private final ProofBlocks consistency;
  private final SortedMap<Long, Disclosure> disclosed;

  private Bundle(Container container) {
    this.container = container;
    List.of(FileNames.MANIFEST, FileNames.CHECKPOINT, FileNames.PROOFS).forEach(this::checkThere);
    manifest = readJson(FileNames.MANIFEST, Manifest::ofJson);
    checkNames();
    note = readNote();
    checkpoint = readCheckpoint();
    proofs = readProofs();
    consistency = readConsistency();
    disclosed = readDisclosed();
  }

  /** Reads a bundle; fails with {@link BundleException}. */
  public static Bundle ofBytes(byte[] bytes) {
    try {
      return new Bundle(Container.ofBytes(bytes));
    } catch (ContainerException broken) {
      throw new BundleException("", String.valueOf(broken.getMessage()));
    }
  }

  /** What is in it. */
  public Manifest manifest() {
    return manifest;
  }

  /** The checkpoint against which it is proven. */
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /** The checkpoint with its signature lines. */
  public SignedNote note() {
    return note;
  }

  /** Inclusion proof of an entry of the manifest. */
  public List<Hash> inclusionProof(EntryLine entry) {
    return proofs.blocks().getOrDefault(entry.index(), List.of());
  }

  /** Consistency proof from an older size, if the bundle has one. */
  public Optional<List<Hash>> findConsistencyProof(long olderSize) {
    return Optional.ofNullable(consistency.blocks().get(olderSize));
  }

  /** What was disclosed, by the index of the entry. */
  public SortedMap<Long, Disclosure> disclosed() {
    return disclosed;
  }

  /** Data of the leaf of an entry. */
  public byte[] leafData(EntryLine entry) {
    return container.getFile(FileNames.entry(entry.index()));
  }

  /** Text of a formula, as bytes. */
  public byte[] formulaText(Hash formula) {
    return container.getFile(FileNames.formula(formula.hex()));
  }

  /** Content of a piece of evidence, if it is held. */
  public Optional<byte[]> findEvidence(Hash sha256) {
    return container.findFile(FileNames.evidence(sha256.hex()));
  }

  private void checkThere(String name) {
    if (!container.names().contains(name)) {
      throw new BundleException(name, "is not there");
    }
  }

  /** The first name, in their order, that only one of files and manifest knows. */
  private void checkNames() {
    TreeSet<String> expected = expectedNames();
    TreeSet<String> differing = new TreeSet<>(container.names());
    differing.removeAll(expected);
    differing.removeAll(optionalNames());
    expected.removeAll(container.names());
    differing.addAll(expected);
    if (!differing.isEmpty()) {
      String why = expected.contains(differing.first()) ? "is not there" : "is not in the manifest";
      throw new BundleException(differing.first(), why);
    }
  }

  private TreeSet<String> expectedNames() {
    TreeSet<String> names =
        new TreeSet<>(List.of(FileNames.MANIFEST, FileNames.CHECKPOINT, FileNames.PROOFS));
    manifest.entries().forEach(entry -> names.add(FileNames.entry(entry.index())));
    manifest.evidence().stream()
        .filter(EvidenceLine::held)
        .forEach(line -> names.add(FileNames.evidence(line.sha256().hex())));
    manifest.formulas().forEach(formula -> names.add(FileNames.formula(formula.hex())));
    return names;
  }

  private Set<String> optionalNames() {
    Set<String> names = new HashSet<>(Set.of(FileNames.CONSISTENCY));
    manifest.entries().forEach(entry -> names.add(FileNames.disclosed(entry.index())));
    return names;
  }

  private SignedNote readNote() {
    try {
      return SignedNote.parse(container.getFile(FileNames.CHECKPOINT));
    } catch (NoteException broken) {
      throw new BundleException(FileNames.CHECKPOINT, String.valueOf(broken.getMessage()));
    }
  }

  private Checkpoint readCheckpoint() {
    try {
      Checkpoint read = Checkpoint.parse(note.text());
      if (read.origin().equals(manifest.origin())) {
        return read;
      }
    } catch (NoteException broken) {
      throw new BundleException(FileNames.CHECKPOINT, String.valueOf(broken.getMessage()));
    }
    throw new BundleException(FileNames.CHECKPOINT, "is of another log than the manifest says");
  }

  private ProofBlocks readProofs() {
    ProofBlocks read =
        ProofBlocks.parse(FileNames.PROOFS, ProofBlocks.INDEX, container.getFile(FileNames.PROOFS));
    List<Long> indexes = manifest.entries().stream().map(EntryLine::index).toList();
    if (!List.copyOf(read.blocks().keySet()).equals(indexes)) {
      throw new BundleException(FileNames.PROOFS, "has other entries than the manifest");
    }
    return read;
  }

  private ProofBlocks readConsistency() {
    ProofBlocks read =
        container
            .findFile(FileNames.CONSISTENCY)
            .map(bytes -> ProofBlocks.parse(FileNames.CONSISTENCY, ProofBlocks.OLD, bytes))
            .orElseGet(() -> new ProofBlocks(ProofBlocks.OLD, new TreeMap<>()));
    SortedMap<Long, List<Hash>> blocks = read.blocks();
    if (!blocks.isEmpty() && (blocks.firstKey() < 1 || blocks.lastKey() > checkpoint.size())) {
      throw new BundleException(
          FileNames.CONSISTENCY, "has a size that is 0 or larger than that of the checkpoint");
    }
    return read;
  }

  private SortedMap<Long, Disclosure> readDisclosed() {
    Map<Long, Disclosure> found = new TreeMap<>();
    for (String name : container.names()) {
      if (name.startsWith(FileNames.DISCLOSED)) {
        FileNames.findIndex(name)
            .ifPresent(index -> found.put(index, readJson(name, Disclosure::ofJson)));
      }
    }
    return Collections.unmodifiableSortedMap(new TreeMap<>(found));
  }

  private <T> T readJson(String name, Function<Json, T> reader) {
    try {
      return reader.apply(Form.parse("the file", container.getFile(name), JsonLimits.FILE));
    } catch (FormException broken) {
      throw new BundleException(name, String.valueOf(broken.getMessage()));
    }
  }
}
