/**
 * Measures the running program from outside: it starts {@code ./chengji run} as a process of its
 * own, speaks HTTP to it and reads its memory from the operating system. Each measurement prints a
 * table and keeps its raw log, with machine and commit, in {@code bench/results}.
 */
@NullMarked
package io.chengji.bench;

import org.jspecify.annotations.NullMarked;
