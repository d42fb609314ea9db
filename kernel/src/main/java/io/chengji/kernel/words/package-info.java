/** Words for people: every text that a user reads exists in Chinese and in English. */
@NullMarked
package io.chengji.kernel.words;

import org.jspecify.annotations.NullMarked;
