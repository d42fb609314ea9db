/**
 * Signed notes and what the log says in them, after C2SP: keys, checkpoints, cosignatures of
 * witnesses, proofs for one entry, and the policy that says whom to trust. Lines are counted from
 * 1.
 */
@NullMarked
package io.chengji.proof.note;

import org.jspecify.annotations.NullMarked;
