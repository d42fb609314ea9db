package io.chengji.kernel.http;

/**
 * Where a request came from, as far as it can be believed.
 *
 * @param address the client's IP address; behind a trusted proxy the one that the proxy names
 * @param site scheme, host and port under which the client called us, such as {@code
 *     https://city.example}
 * @param secure true when the client's connection is encrypted
 * @param local true when the client runs on this machine and no proxy stands between
 */
public record Origin(String address, String site, boolean secure, boolean local) {}
