/** Keeping the register: its documents and decisions in the records store, previews and imports. */
@NullMarked
package io.chengji.programme.internal.storing;

import org.jspecify.annotations.NullMarked;
