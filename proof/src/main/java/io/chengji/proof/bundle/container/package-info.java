/**
 * The one strict shape of a zip file that a bundle has (docs/bundle-format.md, section 4): the
 * names and contents of the files determine every byte. Pure functions over bytes.
 */
@NullMarked
package io.chengji.proof.bundle.container;

import org.jspecify.annotations.NullMarked;
