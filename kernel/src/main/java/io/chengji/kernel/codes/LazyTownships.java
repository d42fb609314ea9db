package io.chengji.kernel.codes;

import org.jspecify.annotations.Nullable;

/** The townships, read once when they are first asked for. Thread-safe. */
final class LazyTownships {
  private volatile @Nullable Townships loaded;

  Townships get() {
    Townships known = loaded;
    return known == null ? load() : known;
  }

  private synchronized Townships load() {
    Townships known = loaded;
    if (known == null) {
      known = Townships.parse(CodeFile.bytes("townships.csv"));
      loaded = known;
    }
    return known;
  }
}
