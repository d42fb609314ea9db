package io.chengji.kernel.log;

import io.chengji.kernel.log.LogFinding.Kind;
import io.chengji.proof.note.Outcome;
import io.chengji.proof.note.SignedNote;
import io.chengji.proof.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whether checkpoints say what the leaves give, and are signed by the keys of their time. */
final class CheckpointAudit {
  private final List<Generation> generations;
  private final Findings findings;

  /** Generations newest first. */
  CheckpointAudit(List<Generation> generations, Findings findings) {
    this.generations = generations;
    this.findings = findings;
  }

  /** Holds a checkpoint of the database against the root that its leaves give. */
  void check(Head head, io.chengji.proof.tree.Hash root) {
    if (!head.root().equals(root)) {
      findings.add(
          Kind.ROOT_WRONG,
          "叶子得不出大小为 %d 的检查点的根".formatted(head.size()),
          "the leaves do not give the root of the checkpoint of size %d".formatted(head.size()));
    }
    try {
      Signed signed = Signed.parse(head.note());
      if (signed.size() != head.size() || !signed.root().equals(head.root())) {
        addSignature(head.size());
      } else if (!isSigned(head.note(), signed)) {
        addSignature(head.size());
      }
    } catch (IllegalArgumentException e) {
      addSignature(head.size());
    }
  }

  private void addSignature(long size) {
    findings.add(
        Kind.SIGNATURE_WRONG,
        "大小为 %d 的检查点没有当时公钥的有效签名".formatted(size),
        "the checkpoint of size %d is not signed by the keys of its time".formatted(size));
  }

  /** Whether every key of the time of a checkpoint signed it. */
  private boolean isSigned(String text, Signed signed) {
    SignedNote note = SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
    return generations.stream()
        .filter(generation -> generation.sinceSize() < signed.size())
        .findFirst()
        .filter(generation -> generation.origin().equals(signed.origin()))
        .map(generation -> generation.vkeys().stream().allMatch(vkey -> isSigned(note, vkey)))
        .orElse(false);
  }

  static boolean isSigned(SignedNote note, String vkey) {
    VerifierKey key = VerifierKey.parse(vkey);
    return note.signatures().stream()
        .filter(key::isNamedIn)
        .anyMatch(line -> key.check(note.text(), line) == Outcome.VERIFIED);
  }
}
