package io.chengji.kernel.log;

import java.util.List;

/**
 * Under which name and keys checkpoints are signed from a size on. Rotation keeps the epoch and its
 * origin; a new epoch has both new.
 *
 * @param number counted from 1
 * @param epoch counted from 1
 * @param origin first line of the checkpoints, and name of the keys
 * @param vkeys the public keys as C2SP verifier keys
 * @param sinceSize size of the tree when they were taken into use
 */
record Generation(int number, int epoch, String origin, List<String> vkeys, long sinceSize) {
  Generation {
    vkeys = List.copyOf(vkeys);
  }
}
