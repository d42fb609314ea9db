package io.chengji.kernel.identity.internal;

/**
 * One account.
 *
 * @param id the opaque id that the journal names, {@code account:} and 32 hexadecimal digits
 * @param name the name one signs in with
 * @param passwordHash Argon2id in PHC notation
 */
public record Account(String id, String name, String passwordHash) {}
