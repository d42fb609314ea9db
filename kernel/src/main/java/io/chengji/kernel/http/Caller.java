package io.chengji.kernel.http;

/**
 * Who is calling, once known.
 *
 * @param actor the opaque id that the journal names
 * @param name the name shown to the caller alone; it goes into no entry and no log
 * @param session what ties the request to its session, opaque to everyone but identity
 */
public record Caller(String actor, String name, String session) {}
