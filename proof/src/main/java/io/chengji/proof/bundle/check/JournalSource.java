package io.chengji.proof.bundle.check;

import java.util.Optional;

/** Reads the files of a journal in the layout of C2SP tlog-tiles (docs/bundle-format.md, 8). */
@FunctionalInterface
public interface JournalSource {
  /**
   * The bytes of a file by its path, such as {@code tile/0/000.p/5}; empty if there is no such file
   * or it cannot be read. Of a file longer than told, one byte more than that is enough.
   */
  Optional<byte[]> find(String path, int longest);
}
