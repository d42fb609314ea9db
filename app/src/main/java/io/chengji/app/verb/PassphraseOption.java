package io.chengji.app.verb;

import io.chengji.app.command.Invocation;
import io.chengji.app.command.Option;
import io.chengji.app.command.Terminal;
import io.chengji.kernel.backup.BackupSettings;
import io.chengji.kernel.backup.file.Passphrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The passphrase of a backup, which comes from a file and never stands on a command line. */
final class PassphraseOption {
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private PassphraseOption() {}

  static Option option() {
    return Option.ofValue(
        "passphrase-file",
        "FILE",
        "口令文件，第一行为口令；口令本身从不写在命令行上",
        "the file whose first line is the passphrase, which never stands on a command line");
  }

  /** The passphrase of the option, else of the setting; null where neither is given. */
  static @Nullable Passphrase find(Invocation invocation) {
    Optional<Path> file =
        invocation
            .option("passphrase-file")
            .map(Path::of)
            .or(() -> invocation.settings().find(BackupSettings.PASSPHRASE));
    if (file.isEmpty()) {
      return null;
    }
    Path path = invocation.terminal().directory().resolve(file.get());
    warn(path, invocation.terminal());
    return Passphrase.read(path);
  }

  private static void warn(Path file, Terminal terminal) {
    try {
      if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
        terminal.say(
            "注意：口令文件 " + file + " 可被其他用户读取",
            "Note: the passphrase file " + file + " can be read by other users.");
      }
    } catch (IOException | UnsupportedOperationException e) {
      // Reading it tells what is wrong.
    }
  }
}
