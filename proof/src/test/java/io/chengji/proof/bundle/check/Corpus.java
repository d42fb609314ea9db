package io.chengji.proof.bundle.check;

import java.util.ArrayList;
import java.util.List;

/** All mutations, with the untouched first. */
final class Corpus {
  private Corpus() {}

  static List<Mutation> list() {
    List<Mutation> all = new ArrayList<>();
    Case plain = new Story().build();
    all.add(new Mutation("untouched", plain, 0, null));
    all.add(
        new Mutation(
            "untouched, bundle and policy alone",
            plain.withSince(null).withoutJournal().shallow(),
            0,
            null));
    all.addAll(ContainerMutations.list());
    all.addAll(ManifestMutations.list());
    all.addAll(CheckpointMutations.list());
    all.addAll(ProofMutations.list());
    all.addAll(FigureMutations.list());
    all.addAll(JournalMutations.list());
    return all;
  }
}
