/** The rows of accounts and sessions, and how passwords are hashed. */
@NullMarked
package io.chengji.kernel.identity.internal;

import org.jspecify.annotations.NullMarked;
