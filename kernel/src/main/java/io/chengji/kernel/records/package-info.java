/**
 * The records store: reads in read-only transactions, and one door for every change, which commits
 * the change and its journal entry together or not at all.
 */
@NullMarked
package io.chengji.kernel.records;

import org.jspecify.annotations.NullMarked;
