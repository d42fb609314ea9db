/**
 * What makes a result provable: the Merkle tree over the journal, its checkpoints and proofs, the
 * formulas, the bundle and its verifier. Pure functions over bytes and values; only the package
 * {@code cli} reads files.
 */
@NullMarked
package io.chengji.proof;

import org.jspecify.annotations.NullMarked;
