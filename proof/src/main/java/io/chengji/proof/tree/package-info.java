/**
 * The Merkle tree of RFC 6962 and RFC 9162 over SHA-256, and its tiles after C2SP tlog-tiles:
 * roots, proofs made from any source of subtree hashes, proofs checked, and the forms in which a
 * tree is stored and served. Pure functions; sizes and indexes count leaves.
 */
@NullMarked
package io.chengji.proof.tree;

import org.jspecify.annotations.NullMarked;
