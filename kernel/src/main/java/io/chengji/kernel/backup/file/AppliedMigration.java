package io.chengji.kernel.backup.file;

import java.util.Objects;

/**
 * A script that made the tables of a backup what they are.
 *
 * @param script its file name, such as {@code V1__journal.sql}
 * @param checksum of its text
 */
public record AppliedMigration(String script, int checksum) {
  public AppliedMigration {
    Objects.requireNonNull(script, "script");
  }
}
