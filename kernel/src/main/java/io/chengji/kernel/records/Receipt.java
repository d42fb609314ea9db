package io.chengji.kernel.records;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what a change that was sent for commit is found again: the number of its journal entry, its
 * transaction, the server's process that ran it, and a mark that no other entry has. Numbers alone
 * do not do: after a crash the server may give them again.
 *
 * @param entry id of the journal entry
 * @param transaction id of the transaction, without sign
 * @param process of the server
 * @param mark the first 16 hexadecimal digits of the SHA-256 of the entry's salt
 */
public record Receipt(long entry, String transaction, long process, String mark) {
  private static final int MARK_BYTES = 8;
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,18})\\.(\\d{1,19})\\.(\\d{1,10})\\.([0-9a-f]{16})");

  static String mark(byte[] salt) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(salt);
      return HexFormat.of().formatHex(hash, 0, MARK_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Reads what {@link #toString} wrote; empty if it is nothing of that kind. */
  public static Optional<Receipt> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(
            new Receipt(
                Long.parseLong(parts.group(1)),
                parts.group(2),
                Long.parseLong(parts.group(3)),
                parts.group(4)))
        : Optional.empty();
  }

  /** In a form that a URL takes as it is. */
  @Override
  public String toString() {
    return entry + "." + transaction + "." + process + "." + mark;
  }
}
