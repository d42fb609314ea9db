package io.chengji.proof.bundle.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case of the corpus and what every verifier has to say of it.
 *
 * @param name what was done, in words
 * @param changed the case
 * @param code exit code
 * @param where place of the fault; null where nothing is wrong
 */
record Mutation(String name, Case changed, int code, @Nullable String where) {

  String place() {
    return where == null ? "nowhere" : where;
  }

  @Override
  public String toString() {
    return name;
  }

  /** Collects mutations. */
  static final class Table {
    private final List<Mutation> rows = new ArrayList<>();
    private final String group;

    Table(String group) {
      this.group = group;
    }

    Table add(String name, Case changed, int code, @Nullable String where) {
      rows.add(new Mutation(group + ": " + name, changed, code, where));
      return this;
    }

    Table held(String name, Case changed) {
      return add(name, changed, 0, null);
    }

    List<Mutation> rows() {
      return rows;
    }
  }
}
