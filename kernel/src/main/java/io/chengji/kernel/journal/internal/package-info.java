/** How the journal writes its rows; only the records store calls it, inside a change. */
@NullMarked
package io.chengji.kernel.journal.internal;

import org.jspecify.annotations.NullMarked;
