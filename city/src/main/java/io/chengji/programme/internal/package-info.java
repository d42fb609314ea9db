/** How the register works inside: nobody outside the family imports from here. */
@NullMarked
package io.chengji.programme.internal;

import org.jspecify.annotations.NullMarked;
