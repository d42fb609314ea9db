/** The HTTP face of the log: everything in it is public and needs no login. */
@NullMarked
package io.chengji.kernel.log.api;

import org.jspecify.annotations.NullMarked;
