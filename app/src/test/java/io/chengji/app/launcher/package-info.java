/** Tests of {@code ./chengji}: its parts run in a real shell on folders made for the test. */
@NullMarked
package io.chengji.app.launcher;

import org.jspecify.annotations.NullMarked;
