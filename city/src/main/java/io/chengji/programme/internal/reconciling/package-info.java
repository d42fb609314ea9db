/**
 * Bringing documents together, name by name: which printed name is which place, which batch it
 * belongs to, where documents disagree. The same documents, code data and decisions always give the
 * same register.
 */
@NullMarked
package io.chengji.programme.internal.reconciling;

import org.jspecify.annotations.NullMarked;
