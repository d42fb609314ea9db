package io.chengji.proof.bundle.check;

import io.chengji.proof.bundle.Bundle;
import io.chengji.proof.note.Checkpoint;
import io.chengji.proof.note.NoteException;
import io.chengji.proof.note.SignedNote;
import io.chengji.proof.tree.Frontier;
import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.Merkle;
import java.util.List;
import java.util.Optional;

/** Whether the log only grew since an older checkpoint that the checker kept: check 7. */
final class SinceCheck {
  private final Bundle bundle;
  private final Checkpoint checkpoint;
  private final Optional<JournalSource> journal;
  private final SignatureCheck signatures;

  SinceCheck(Bundle bundle, Optional<JournalSource> journal, SignatureCheck signatures) {
    this.bundle = bundle;
    this.checkpoint = bundle.checkpoint();
    this.journal = journal;
    this.signatures = signatures;
  }

  void check(byte[] since) {
    SignedNote note = read(since);
    Checkpoint older = Checkpoint.parse(note.text());
    if (!older.origin().equals(checkpoint.origin())) {
      throw fault(Code.NO_ANCHOR, "旧检查点属于另一个日志", "the older checkpoint is of another log");
    }
    signatures.checkOlder(note);
    if (older.size() > checkpoint.size()) {
      throw fault(
          Code.ALTERED,
          "旧检查点比验证包的更大：日志的尾部被截去",
          "the older checkpoint is larger than that of the bundle: the log was cut");
    }
    if (!isConsistent(older)) {
      throw fault(
          Code.ALTERED,
          "日志不是旧检查点的延续：历史被改写",
          "the log does not continue that of the older checkpoint: history was rewritten");
    }
  }

  private static SignedNote read(byte[] since) {
    try {
      SignedNote note = SignedNote.parse(since);
      Checkpoint.parse(note.text());
      return note;
    } catch (NoteException broken) {
      throw fault(
          Code.UNREADABLE,
          "旧检查点无法读取",
          "the older checkpoint cannot be read: " + broken.getMessage());
    }
  }

  private boolean isConsistent(Checkpoint older) {
    if (older.size() == checkpoint.size()) {
      return older.root().equals(checkpoint.root());
    }
    if (older.size() == 0) {
      return older.root().equals(Merkle.emptyRoot());
    }
    Optional<List<Hash>> proof = bundle.findConsistencyProof(older.size());
    return proof.isPresent()
        ? Merkle.isConsistent(
            older.size(), checkpoint.size(), proof.get(), older.root(), checkpoint.root())
        : isConsistentInJournal(older);
  }

  /** The leaves themselves show it: they give the older root on the way to the newer one. */
  private boolean isConsistentInJournal(Checkpoint older) {
    JournalFiles files =
        new JournalFiles(journal.orElseThrow(SinceCheck::noProof), checkpoint.size());
    Frontier tree = new Frontier();
    boolean[] met = new boolean[1];
    try {
      files
          .listLeafTiles()
          .flatMap(tile -> files.leaves(tile).stream())
          .forEach(
              leaf -> {
                tree.append(Merkle.leafHash(leaf));
                met[0] |= tree.size() == older.size() && tree.root().equals(older.root());
              });
    } catch (Fault unreadable) {
      throw noProof();
    }
    return met[0] && tree.root().equals(checkpoint.root());
  }

  private static Fault noProof() {
    return fault(
        Code.NO_ANCHOR,
        "没有从旧检查点到验证包检查点的一致性证明，日志也没有给出或不能读取",
        "there is no proof of consistency from the older checkpoint, neither in the bundle nor in a journal");
  }

  private static Fault fault(Code code, String zh, String en) {
    return new Fault(code, Places.SINCE, zh, en);
  }
}
