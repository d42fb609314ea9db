/** The HTTP face of identity: signing in and out, and recognising who calls. */
@NullMarked
package io.chengji.kernel.identity.api;

import org.jspecify.annotations.NullMarked;
