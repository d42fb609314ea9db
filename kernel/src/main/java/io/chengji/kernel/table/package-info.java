/**
 * Tables as text: comma-separated values as RFC 4180 writes them, read strictly, so that a damaged
 * file is refused with the place of the damage instead of being understood somehow.
 */
@NullMarked
package io.chengji.kernel.table;

import org.jspecify.annotations.NullMarked;
