package io.chengji.app.verb;

import io.chengji.app.command.ExitCode;
import io.chengji.app.command.Invocation;
import io.chengji.app.command.Option;
import io.chengji.app.command.Terminal;
import io.chengji.app.command.UsageException;
import io.chengji.app.command.Verb;
import io.chengji.app.program.Restoration;
import io.chengji.kernel.backup.file.Contents;
import io.chengji.kernel.postgres.DatabaseUrl;
import io.chengji.kernel.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Restores a backup into an empty home or database. */
public final class RestoreVerb implements Verb {
  @Override
  public String name() {
    return "restore";
  }

  @Override
  public Words sentence() {
    return new Words(
        "把备份恢复到空的 home 文件夹或空的数据库，并核对每张表。",
        "Restores a backup into an empty home or database and checks every table.");
  }

  @Override
  public String arguments() {
    return "FILE";
  }

  @Override
  public List<Option> options() {
    return List.of(
        PassphraseOption.option(),
        Option.ofValue(
            "into",
            "URL",
            "恢复到这个外部数据库（地址中不写密码：用 CHENGJI_DATABASE_URL 或 ~/.pgpass）",
            "restore into this database of yours (no password in the address: use CHENGJI_DATABASE_URL or ~/.pgpass)"),
        Option.ofFlag(
            "check-only",
            "只核对能否恢复，什么也不改变",
            "only check whether it can be restored; changes nothing"));
  }

  @Override
  public ExitCode run(Invocation invocation) throws IOException {
    Terminal terminal = invocation.terminal();
    if (invocation.arguments().size() != 1) {
      throw new UsageException("请写明要恢复的备份文件", "Say which backup to restore.");
    }
    DatabaseUrl into = invocation.option("into").map(RestoreVerb::address).orElse(null);
    Path file = BackupFiles.find(terminal, invocation.arguments().getFirst());
    terminal.say("正在核对 " + file.getFileName(), "checking " + file.getFileName());
    Restoration restoration =
        new Restoration(invocation.settings(), file, PassphraseOption.find(invocation));
    Contents contents = restoration.restore().contents();
    if (invocation.has("check-only")) {
      check(restoration, into);
      BackupFiles.describe(contents, terminal);
      terminal.say(
          "备份完好，可以恢复；什么也没有改变", "The backup is whole and can be restored; nothing was changed.");
      return ExitCode.OK;
    }
    restoration.run(into, new StartProgress(terminal));
    BackupFiles.describe(contents, terminal);
    terminal.say(
        "已恢复，每张表的行数与散列都与备份相同；原有登录均已结束",
        "Restored: rows and hash of every table are those of the backup. All sessions were ended.");
    if (contents.keyFiles() == 0) {
      terminal.say(
          "备份中没有签名密钥：见 docs/running.md“备份与恢复”",
          "The backup has no signing keys: see 'Backup and restore' in docs/running.md.");
    }
    return ExitCode.OK;
  }

  private static void check(Restoration restoration, @Nullable DatabaseUrl into) {
    if (into != null) {
      restoration.checkTarget(into);
    }
  }

  private static DatabaseUrl address(String text) {
    DatabaseUrl url = DatabaseUrl.parse(text);
    if (url.password() != null) {
      throw new UsageException(
          "--into 中不能写密码，因为命令行人人可见。请用 CHENGJI_DATABASE_URL 或 ~/.pgpass",
          "--into may hold no password, for everyone can see a command line. Use CHENGJI_DATABASE_URL or ~/.pgpass.");
    }
    return url;
  }
}
