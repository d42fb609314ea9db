package io.chengji.app.verb;

import io.chengji.app.command.Terminal;
import io.chengji.app.command.UsageException;
import io.chengji.kernel.backup.file.Contents;
import io.chengji.kernel.backup.file.JournalMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Which file is meant, and what it holds, for the verbs of backups. */
final class BackupFiles {
  private BackupFiles() {}

  /** The file; of a folder the backup with the newest name. */
  static Path find(Terminal terminal, String given) throws IOException {
    Path path = terminal.directory().resolve(given);
    if (!Files.isDirectory(path)) {
      return path;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".chengji-backup"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .max(Comparator.comparing(file -> file.getFileName().toString()))
          .orElseThrow(
              () ->
                  new UsageException(
                      "文件夹 " + given + " 中没有备份", "there is no backup in the folder " + given));
    }
  }

  /** Says what a file holds. */
  static void describe(Contents contents, Terminal terminal) {
    JournalMark journal = contents.manifest().journal();
    terminal.say(
        "状态时间 %s，版本 %s：%,d 张表，%,d 行；日志条目 %,d，最后编号 %d%s"
            .formatted(
                contents.manifest().madeAt(),
                contents.manifest().product(),
                contents.sums().size(),
                contents.rows(),
                journal.entries(),
                journal.lastEntry(),
                log(journal, "；公开日志大小 %d，根 %s")),
        "State of %s, version %s: %,d tables, %,d rows; %,d journal entries, the last is %d%s"
            .formatted(
                contents.manifest().madeAt(),
                contents.manifest().product(),
                contents.sums().size(),
                contents.rows(),
                journal.entries(),
                journal.lastEntry(),
                log(journal, "; log of size %d with root %s")));
  }

  private static String log(JournalMark journal, String form) {
    return journal.logSize() == null ? "" : form.formatted(journal.logSize(), journal.logRoot());
  }
}
