package io.chengji.proof.bundle.check;

import io.chengji.proof.bundle.Figure;
import io.chengji.proof.bundle.Grounds;
import io.chengji.proof.bundle.Grounds.EvidenceFile;
import io.chengji.proof.bundle.Manifest;
import io.chengji.proof.bundle.Manifest.EntryLine;
import io.chengji.proof.bundle.Manifest.EvidenceLine;
import io.chengji.proof.entry.Fact;
import io.chengji.proof.entry.FormException;
import io.chengji.proof.tree.Hash;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The result and all that it rests on, which must be all that is in the bundle. */
final class Closure {
  private final Contents contents;
  private final TreeMap<Long, Grounds> grounds = new TreeMap<>();
  private final Set<Long> reached = new HashSet<>();
  private final Map<Hash, Long> sizes = new HashMap<>();
  private final Set<Hash> evidence = new HashSet<>();
  private final Set<Hash> formulas = new HashSet<>();
  private final Deque<Long> waiting = new ArrayDeque<>();

  private Closure(Contents contents) {
    this.contents = contents;
    for (EvidenceLine line : contents.bundle().manifest().evidence()) {
      sizes.put(line.sha256(), line.size());
    }
  }

  /** Walks from the result over everything that is named, and finds what nothing names. */
  static Closure walk(Contents contents) {
    Closure closure = new Closure(contents);
    closure.reach(contents.bundle().manifest().result());
    while (!closure.waiting.isEmpty()) {
      closure.visit(closure.waiting.remove());
    }
    closure.checkNamed();
    return closure;
  }

  /** What the entries of the closure rest on, by their index, as far as they say so. */
  SortedMap<Long, Grounds> grounds() {
    return Collections.unmodifiableSortedMap(grounds);
  }

  private void reach(long index) {
    if (reached.add(index)) {
      waiting.add(index);
    }
  }

  private void visit(long index) {
    Optional<Grounds> found = contents.findFact(index).flatMap(fact -> grounds(index, fact));
    if (found.isPresent()) {
      Grounds own = found.get();
      grounds.put(index, own);
      own.basis().forEach(leaf -> reachBasis(index, leaf));
      own.evidence().forEach(this::reachEvidence);
      own.figures().stream().map(Figure::formula).forEach(this::reachFormula);
    }
  }

  private static Optional<Grounds> grounds(long index, Fact fact) {
    try {
      return Grounds.find(fact);
    } catch (FormException none) {
      throw new Fault(
          Code.UNREADABLE,
          Places.leaf(index),
          "第 " + index + " 条所述的依据（proof）不是应有的形式",
          "what entry " + index + " says of its grounds has another form: " + none.getMessage());
    }
  }

  private void reachBasis(long index, Hash leaf) {
    EntryLine line =
        contents
            .findLine(leaf)
            .orElseThrow(
                () ->
                    new Fault(
                        Code.INCOMPLETE,
                        Places.leaf(index),
                        "第 " + index + " 条所依据的条目 " + leaf + " 不在验证包中",
                        "entry "
                            + index
                            + " rests on entry "
                            + leaf
                            + ", which is not in the bundle"));
    reach(line.index());
  }

  private void reachEvidence(EvidenceFile file) {
    Long size = sizes.get(file.sha256());
    if (size == null || size != file.size()) {
      throw new Fault(
          Code.INCOMPLETE,
          Places.evidence(file.sha256()),
          "所依据的证据不在验证包的清单中，或大小不同",
          "evidence that is named is not in the manifest, or with another size");
    }
    evidence.add(file.sha256());
  }

  private void reachFormula(Hash formula) {
    if (!contents.formulas().containsKey(formula)) {
      throw new Fault(
          Code.INCOMPLETE,
          Places.formula(formula),
          "所用的公式不在验证包中",
          "a formula that is used is not in the bundle");
    }
    formulas.add(formula);
  }

  private void checkNamed() {
    Manifest manifest = contents.bundle().manifest();
    manifest.entries().stream()
        .map(EntryLine::index)
        .filter(index -> !reached.contains(index))
        .findFirst()
        .ifPresent(index -> refuse(Places.leaf(index)));
    manifest.evidence().stream()
        .map(EvidenceLine::sha256)
        .filter(hash -> !evidence.contains(hash))
        .findFirst()
        .ifPresent(hash -> refuse(Places.evidence(hash)));
    manifest.formulas().stream()
        .filter(hash -> !formulas.contains(hash))
        .findFirst()
        .ifPresent(hash -> refuse(Places.formula(hash)));
  }

  private static void refuse(String where) {
    throw new Fault(
        Code.UNREADABLE,
        where,
        "验证包含有结果没有依据的内容",
        "the bundle holds something on which the result does not rest");
  }
}
