package io.chengji.app.verb;

import io.chengji.app.command.ExitCode;
import io.chengji.app.command.Invocation;
import io.chengji.app.command.Option;
import io.chengji.app.command.Terminal;
import io.chengji.app.command.UsageException;
import io.chengji.app.command.Verb;
import io.chengji.app.program.Program;
import io.chengji.kernel.backup.Backup;
import io.chengji.kernel.backup.file.Contents;
import io.chengji.kernel.backup.file.Passphrase;
import io.chengji.kernel.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a backup, or checks a file that is one. */
public final class BackupVerb implements Verb {
  private static final String ACTOR = "system:command-line";

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public Words sentence() {
    return new Words(
        "把全部数据备份到一个文件并读回核对；backup check FILE 只核对一个备份。",
        "Writes all data into one file, reads it back and checks it; backup check FILE checks a file alone.");
  }

  @Override
  public String arguments() {
    return "[check FILE]";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.ofValue(
            "to",
            "DIR",
            "备份写到哪个文件夹，默认为设置 backup.folder",
            "the folder it goes to, by default the setting backup.folder"),
        PassphraseOption.option(),
        Option.ofFlag(
            "with-keys",
            "把签名密钥一并放入（必须加密）",
            "put the signing keys into it too (it must be encrypted)"));
  }

  @Override
  public ExitCode run(Invocation invocation) throws IOException {
    List<String> arguments = invocation.arguments();
    if (arguments.isEmpty()) {
      return make(invocation);
    }
    if (arguments.size() != 2 || !arguments.getFirst().equals("check")) {
      throw new UsageException(
          "请写 ./chengji backup 或 ./chengji backup check FILE",
          "Write ./chengji backup, or ./chengji backup check FILE.");
    }
    Path file = BackupFiles.find(invocation.terminal(), arguments.get(1));
    Contents contents = Backup.check(file, PassphraseOption.find(invocation));
    BackupFiles.describe(contents, invocation.terminal());
    invocation.terminal().say("备份完好", "The backup is whole.");
    return ExitCode.OK;
  }

  private static ExitCode make(Invocation invocation) {
    Terminal terminal = invocation.terminal();
    @Nullable Passphrase passphrase = PassphraseOption.find(invocation);
    Passphrase strong = passphrase == null ? null : passphrase.strong();
    boolean withKeys = invocation.has("with-keys");
    Path folder =
        invocation
            .option("to")
            .map(to -> terminal.directory().resolve(to))
            .orElseGet(() -> Program.backupFolder(invocation.settings()));
    Backup.Order order = new Backup.Order(folder, strong, withKeys, ACTOR);
    try (Program program = Program.open(invocation.settings(), new StartProgress(terminal))) {
      Backup.Made made = program.backup().make(order, new StartProgress(terminal));
      terminal.out().println(made.file());
      say(made, terminal);
    }
    return ExitCode.OK;
  }

  private static void say(Backup.Made made, Terminal terminal) {
    BackupFiles.describe(made.contents(), terminal);
    terminal.say(
        "已备份并读回核对：%,d 字节".formatted(made.bytes()),
        "Backed up, read back and verified: %,d bytes.".formatted(made.bytes()));
    if (!made.contents().isEncrypted()) {
      terminal.say(
          "备份没有加密，只有文件的主人可以读取；加密请用 --passphrase-file",
          "It is not encrypted; only the owner of the file can read it. To encrypt: --passphrase-file.");
    }
  }
}
