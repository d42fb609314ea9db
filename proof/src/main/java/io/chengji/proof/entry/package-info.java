/**
 * What stands in the log: the two forms of a leaf's data, the commitment to what is not public, and
 * the texts for times and decimals (docs/bundle-format.md, sections 1 and 2). The server writes
 * them, the verifier reads them.
 */
@NullMarked
package io.chengji.proof.entry;

import org.jspecify.annotations.NullMarked;
