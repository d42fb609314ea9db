/**
 * The journal: the append-only sequence of what was changed, by whom and when. Each entry is
 * written in the transaction of the change it tells of, as the exact bytes that a tree will later
 * hash.
 */
@NullMarked
package io.chengji.kernel.journal;

import org.jspecify.annotations.NullMarked;
