/**
 * Search in short Chinese texts: by word, beginning, part and pinyin (full, initials, mixed), exact
 * and in memory. How a text is read aloud comes from data; nothing is guessed here.
 */
@NullMarked
package io.chengji.kernel.search;

import org.jspecify.annotations.NullMarked;
