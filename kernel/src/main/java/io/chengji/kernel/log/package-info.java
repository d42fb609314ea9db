/**
 * The log: the journal's entries as the leaves of a Merkle tree (RFC 6962), sealed in batches,
 * signed as checkpoints, and published as static files in the layout of C2SP tlog-tiles, so that a
 * stranger can check what was written and that nothing of it was changed.
 */
@NullMarked
package io.chengji.kernel.log;

import org.jspecify.annotations.NullMarked;
