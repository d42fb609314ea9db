/**
 * Reading one document: from its lines to the facts it prints, by the grammar of such texts and
 * nothing else. No code table and no other document is asked here; what cannot be read is kept.
 */
@NullMarked
package io.chengji.programme.internal.reading;

import org.jspecify.annotations.NullMarked;
