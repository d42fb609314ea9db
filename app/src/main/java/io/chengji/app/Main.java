package io.chengji.app;

import io.chengji.app.command.CommandLine;
import io.chengji.app.command.Terminal;
import io.chengji.app.command.Verb;
import io.chengji.app.program.ProgramSettings;
import io.chengji.app.verb.BackupVerb;
import io.chengji.app.verb.CheckVerb;
import io.chengji.app.verb.CoverageVerb;
import io.chengji.app.verb.EpochVerb;
import io.chengji.app.verb.ExportVerb;
import io.chengji.app.verb.HelpVerb;
import io.chengji.app.verb.ImportVerb;
import io.chengji.app.verb.KeysVerb;
import io.chengji.app.verb.PasswordVerb;
import io.chengji.app.verb.RestoreVerb;
import io.chengji.app.verb.RunVerb;
import io.chengji.app.verb.SettingsVerb;
import io.chengji.app.verb.WarmVerb;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The entry point of every verb of the command line. */
public final class Main {
  private Main() {}

  /** Runs the verb named by the first argument and ends with its exit code. */
  public static void main(String[] args) {
    Terminal terminal = new Terminal(System.out, System.err, System.getenv(), Path.of(""));
    System.exit(commandLine(terminal).run(List.of(args)).number());
  }

  /** The command line with all its verbs. */
  static CommandLine commandLine(Terminal terminal) {
    List<Verb> verbs =
        new ArrayList<>(
            List.of(
                new RunVerb(),
                new ImportVerb(),
                new ExportVerb(),
                new BackupVerb(),
                new RestoreVerb(),
                new CoverageVerb(),
                new SettingsVerb(),
                new PasswordVerb(),
                new CheckVerb(),
                new KeysVerb(),
                new EpochVerb(),
                new WarmVerb()));
    verbs.add(new HelpVerb(verbs));
    return new CommandLine(
        verbs,
        ProgramSettings.list(),
        terminal,
        flags -> ProgramSettings.read(flags, terminal.environment(), terminal.directory()));
  }
}
