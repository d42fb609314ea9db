package io.chengji.kernel.backup.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a backup is encrypted with: the first line of a file, which nobody else should read. */
public final class Passphrase {
  /** Fewer characters are refused for a new backup. */
  public static final int LEAST = 12;

  private static final int LONGEST = 1_000;

  private final String text;

  private Passphrase(String text) {
    this.text = text;
  }

  /** This text. */
  public static Passphrase of(String text) {
    if (text.isBlank() || text.length() > LONGEST || text.lines().count() != 1) {
      throw new BackupException(
          BackupException.Reason.PASSPHRASE,
          "口令应为一行、不全为空白、最多 " + LONGEST + " 个字符",
          "a passphrase is one line that is not blank, at most " + LONGEST + " characters");
    }
    return new Passphrase(text);
  }

  /** The first line of a file in UTF-8. */
  public static Passphrase read(Path file) {
    try {
      return of(Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse(""));
    } catch (CharacterCodingException e) {
      throw unreadable(file, "不是 UTF-8 文本", "is no text in UTF-8");
    } catch (IOException e) {
      throw unreadable(file, "无法读取，请检查路径和权限", "cannot be read; check path and permissions");
    }
  }

  /** The same if it is long enough for a new backup. */
  public Passphrase strong() {
    if (text.codePointCount(0, text.length()) < LEAST) {
      throw new BackupException(
          BackupException.Reason.PASSPHRASE,
          "口令太短：至少 " + LEAST + " 个字符",
          "the passphrase is too short: at least " + LEAST + " characters");
    }
    return this;
  }

  char[] characters() {
    return text.toCharArray();
  }

  private static BackupException unreadable(Path file, String zh, String en) {
    return new BackupException(
        BackupException.Reason.PASSPHRASE,
        "口令文件 %s %s".formatted(file, zh),
        "the passphrase file %s %s".formatted(file, en));
  }

  @Override
  public String toString() {
    return "***";
  }
}
