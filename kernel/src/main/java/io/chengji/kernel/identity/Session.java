package io.chengji.kernel.identity;

/**
 * A session that is open.
 *
 * @param account the opaque id of the account
 * @param name the name of the account, for its holder alone
 * @param csrfToken what a write must carry beside the cookie
 */
public record Session(String account, String name, String csrfToken) {}
