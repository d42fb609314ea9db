/** Tests that what the documents of this repository say about it is so. */
@NullMarked
package io.chengji.app.house;

import org.jspecify.annotations.NullMarked;
