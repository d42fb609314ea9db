package io.chengji.proof.bundle.check;

import io.chengji.proof.bundle.Bundle;
import io.chengji.proof.bundle.Disclosure;
import io.chengji.proof.bundle.Manifest.EntryLine;
import io.chengji.proof.bundle.Manifest.EvidenceLine;
import io.chengji.proof.entry.FormException;
import io.chengji.proof.entry.Leaf;
import io.chengji.proof.entry.OpenLeaf;
import io.chengji.proof.formula.Formula;
import io.chengji.proof.formula.FormulaException;
import io.chengji.proof.note.Checkpoint;
import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.Merkle;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Holds what is in a bundle against the hashes under which it is there: checks 3, 4 and 5. */
final class HashChecks {
  private final Bundle bundle;

  HashChecks(Bundle bundle) {
    this.bundle = bundle;
  }

  void checkEvidence() {
    bundle.manifest().evidence().stream().filter(EvidenceLine::held).forEach(this::checkEvidence);
  }

  private void checkEvidence(EvidenceLine line) {
    byte[] content = bundle.findEvidence(line.sha256()).orElseThrow();
    if (content.length != line.size() || !Hash.ofData(content).equals(line.sha256())) {
      throw new Fault(
          Code.ALTERED,
          Places.evidence(line.sha256()),
          "证据文件与其散列值或大小不符，内容被改动",
          "the evidence file has another hash or size: it was altered");
    }
  }

  Contents checkLeaves() {
    Map<Hash, EntryLine> lines = new HashMap<>();
    Map<Long, Leaf> leaves = new HashMap<>();
    for (EntryLine line : bundle.manifest().entries()) {
      lines.put(line.leaf(), line);
      leaves.put(line.index(), leaf(line));
    }
    Map<Hash, Formula> formulas = new HashMap<>();
    for (Hash formula : bundle.manifest().formulas()) {
      formulas.put(formula, formula(formula));
    }
    Contents contents = new Contents(bundle, lines, leaves, formulas);
    bundle.disclosed().forEach((index, opened) -> checkDisclosed(contents, index, opened));
    return contents;
  }

  private Leaf leaf(EntryLine line) {
    byte[] data = bundle.leafData(line);
    if (!Merkle.leafHash(data).equals(line.leaf())) {
      throw new Fault(
          Code.ALTERED,
          Places.leaf(line.index()),
          "第 " + line.index() + " 条的内容与其散列值不符，内容被改动",
          "entry " + line.index() + " has another hash: it was altered");
    }
    try {
      return checkResultOpen(line, Leaf.parse(data));
    } catch (FormException none) {
      throw new Fault(
          Code.UNREADABLE,
          Places.leaf(line.index()),
          "第 " + line.index() + " 条不是日志条目应有的形式",
          "entry " + line.index() + " is no entry: " + none.getMessage());
    }
  }

  private Leaf checkResultOpen(EntryLine line, Leaf leaf) {
    if (line.index() == bundle.manifest().result() && !(leaf instanceof OpenLeaf)) {
      throw new FormException("the result is a closed entry");
    }
    return leaf;
  }

  private Formula formula(Hash hash) {
    byte[] bytes = bundle.formulaText(hash);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Formula formula = Hash.ofData(bytes).equals(hash) ? Formula.parse(text) : null;
      if (formula != null && formula.canonicalText().equals(text)) {
        return formula;
      }
    } catch (CharacterCodingException | FormulaException none) {
      throw formulaAltered(hash);
    }
    throw formulaAltered(hash);
  }

  private static Fault formulaAltered(Hash hash) {
    return new Fault(
        Code.ALTERED,
        Places.formula(hash),
        "公式文本与其散列值不符或无法读取，内容被改动",
        "the text of the formula has another hash or cannot be read: it was altered");
  }

  private static void checkDisclosed(Contents contents, long index, Disclosure opened) {
    Leaf leaf = contents.findLeaf(index).orElseThrow();
    if (!opened.commitment().equals(leaf.closed())) {
      throw new Fault(
          Code.ALTERED,
          Places.leaf(index),
          "第 " + index + " 条的公开内容与其承诺值不符，内容被改动",
          "what is disclosed of entry " + index + " is not what it committed to: it was altered");
    }
    try {
      opened.body().checkFits(leaf);
    } catch (FormException none) {
      throw new Fault(
          Code.UNREADABLE,
          Places.leaf(index),
          "第 " + index + " 条的公开内容不是应有的形式",
          "what is disclosed of entry " + index + " has another form: " + none.getMessage());
    }
  }

  void checkInclusion() {
    Checkpoint checkpoint = bundle.checkpoint();
    for (EntryLine line : bundle.manifest().entries()) {
      if (!Merkle.isIncluded(
          line.leaf(),
          line.index(),
          checkpoint.size(),
          bundle.inclusionProof(line),
          checkpoint.root())) {
        throw new Fault(
            Code.NOT_IN_LOG,
            Places.leaf(line.index()),
            "第 " + line.index() + " 条不在检查点所述的日志中",
            "entry " + line.index() + " is not in the log of the checkpoint");
      }
    }
  }
}
