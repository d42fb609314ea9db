/**
 * Identity: accounts, their passwords (Argon2id) and sessions kept on the server. For now one
 * administrator. The journal names an account by its opaque id, never by its name or address.
 */
@NullMarked
package io.chengji.kernel.identity;

import org.jspecify.annotations.NullMarked;
