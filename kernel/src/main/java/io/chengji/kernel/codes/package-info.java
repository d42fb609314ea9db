/**
 * Codes that places are known by: administrative divisions with their history (GB/T 2260 and the
 * tables of the ministry of civil affairs), areas without a code, readings for search, positions.
 * The data and its sources are described in docs/data-sources.md.
 */
@NullMarked
package io.chengji.kernel.codes;

import org.jspecify.annotations.NullMarked;
