package io.chengji.proof.bundle.check;

import io.chengji.proof.bundle.Bundle;
import io.chengji.proof.bundle.Manifest.EntryLine;
import io.chengji.proof.entry.Fact;
import io.chengji.proof.entry.Leaf;
import io.chengji.proof.entry.OpenLeaf;
import io.chengji.proof.formula.Formula;
import io.chengji.proof.json.Json;
import io.chengji.proof.tree.Hash;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a bundle holds once every hash was held against its content.
 *
 * @param bundle the bundle
 * @param lines lines of the manifest by leaf
 * @param leaves leaves by index
 * @param formulas formulas by hash
 */
record Contents(
    Bundle bundle,
    Map<Hash, EntryLine> lines,
    Map<Long, Leaf> leaves,
    Map<Hash, Formula> formulas) {
  Contents {
    lines = Map.copyOf(lines);
    leaves = Map.copyOf(leaves);
    formulas = Map.copyOf(formulas);
  }

  Formula getFormula(Hash hash) {
    return Objects.requireNonNull(formulas.get(hash), "the closure holds every formula");
  }

  Optional<EntryLine> findLine(Hash leaf) {
    return Optional.ofNullable(lines.get(leaf));
  }

  Optional<Leaf> findLeaf(long index) {
    return Optional.ofNullable(leaves.get(index));
  }

  /** What happened, if the entry is open. */
  Optional<Fact> findFact(long index) {
    return findLeaf(index)
        .filter(OpenLeaf.class::isInstance)
        .map(OpenLeaf.class::cast)
        .map(OpenLeaf::fact);
  }

  /**
   * What a figure can take values from: the data of an open leaf, the disclosed body of a closed.
   */
  Optional<Json> findJson(Hash hash) {
    return findLine(hash)
        .flatMap(
            line ->
                findLeaf(line.index())
                    .filter(OpenLeaf.class::isInstance)
                    .map(Leaf::json)
                    .or(() -> findBody(line.index())));
  }

  private Optional<Json> findBody(long index) {
    return Optional.ofNullable(bundle.disclosed().get(index))
        .map(disclosure -> disclosure.body().json());
  }
}
