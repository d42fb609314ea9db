package io.chengji.app.command;

import io.chengji.kernel.backup.file.BackupException;
import io.chengji.kernel.http.CannotServe;
import io.chengji.kernel.log.LogRefusedException;
import io.chengji.kernel.postgres.PostgresException;
import io.chengji.kernel.records.StoreAwayException;
import io.chengji.kernel.records.UnknownOutcomeException;
import io.chengji.kernel.settings.EditDistance;
import io.chengji.kernel.settings.Setting;
import io.chengji.kernel.settings.SettingRefused;
import io.chengji.kernel.settings.Settings;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the verb, sorts its arguments, reads the settings and turns failures into exit codes. */
public final class CommandLine {
  private static final Logger LOG = LoggerFactory.getLogger(CommandLine.class);

  private final List<Verb> verbs;
  private final List<Setting<?>> declared;
  private final Terminal terminal;
  private final Function<List<String>, Settings> reading;

  /**
   * A command line.
   *
   * @param declared the settings that may be given as flags
   * @param reading reads the settings, given the flags
   */
  public CommandLine(
      List<Verb> verbs,
      List<Setting<?>> declared,
      Terminal terminal,
      Function<List<String>, Settings> reading) {
    this.verbs = List.copyOf(verbs);
    this.declared = List.copyOf(declared);
    this.terminal = terminal;
    this.reading = reading;
  }

  /** Runs the words of a command line. */
  public ExitCode run(List<String> words) {
    try {
      return dispatch(words.isEmpty() ? List.of("help") : words);
    } catch (UsageException e) {
      terminal.say(e.words());
      return ExitCode.USAGE;
    } catch (SettingRefused e) {
      e.complaints().forEach(terminal::say);
      return ExitCode.USAGE;
    } catch (CannotServe e) {
      terminal.say(e.words());
      return ExitCode.CANNOT_START;
    } catch (LogRefusedException e) {
      terminal.say(e.words());
      return ExitCode.CANNOT_START;
    } catch (BackupException e) {
      terminal.say(e.words());
      return e.reason() == BackupException.Reason.FAILED ? ExitCode.FAILED : ExitCode.REFUSED;
    } catch (PostgresException e) {
      terminal.say(e.chinese(), e.english());
      return ExitCode.CANNOT_START;
    } catch (StoreAwayException e) {
      terminal.say(e.words().zh() + "；什么也没有改变", e.words().en() + "; nothing was changed");
      return ExitCode.FAILED;
    } catch (UnknownOutcomeException e) {
      terminal.say(
          "提交时与数据库的连接中断，不知道是否已完成；请先查看，再决定是否重做",
          "the connection to the database was lost at the commit, and it is not known whether it was"
              + " done; look before you do it again");
      return ExitCode.FAILED;
    } catch (Exception e) {
      LOG.error("the command failed", e);
      terminal.say("失败：" + e, "failed: " + e);
      return ExitCode.FAILED;
    }
  }

  private ExitCode dispatch(List<String> words) throws Exception {
    Verb verb = find(words.getFirst());
    List<String> rest = words.subList(1, words.size());
    if (rest.contains("--help")) {
      terminal.out().print(Help.of(verb));
      return ExitCode.OK;
    }
    Arguments arguments = Arguments.parse(verb, declared, rest);
    Settings settings = reading.apply(arguments.flags());
    settings.warnings().forEach(terminal::say);
    ExitCode code =
        verb.run(new Invocation(arguments.positional(), arguments.options(), settings, terminal));
    terminal.out().flush();
    return code;
  }

  private Verb find(String word) {
    String name = word.equals("--help") || word.equals("-h") ? "help" : word;
    return verbs.stream()
        .filter(verb -> verb.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private UsageException unknown(String name) {
    List<String> names = verbs.stream().filter(Verb::isListed).map(Verb::name).toList();
    String nearest = EditDistance.nearest(name, names);
    String list = String.join(", ", names);
    return new UsageException(
        "未知的命令“" + name + "”；最接近的是 " + nearest + "。可用的命令：" + list,
        "unknown verb '" + name + "'; the nearest one is " + nearest + ". The verbs are: " + list);
  }
}
