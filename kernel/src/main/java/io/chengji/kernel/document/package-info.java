/**
 * Texts that come in as files: their encoding recognised, their lines numbered, their bytes hashed;
 * what is not a text is refused with a reason and a remedy.
 */
@NullMarked
package io.chengji.kernel.document;

import org.jspecify.annotations.NullMarked;
