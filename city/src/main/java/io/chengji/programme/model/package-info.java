/**
 * The nouns of the register of pilots: programmes, batches, listings and places; the plans, figures
 * and typical cities of the documents; and for each of them the words that prove it.
 */
@NullMarked
package io.chengji.programme.model;

import org.jspecify.annotations.NullMarked;
