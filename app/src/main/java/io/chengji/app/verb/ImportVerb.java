package io.chengji.app.verb;

import io.chengji.app.command.ExitCode;
import io.chengji.app.command.Invocation;
import io.chengji.app.command.Option;
import io.chengji.app.command.Terminal;
import io.chengji.app.command.UsageException;
import io.chengji.app.command.Verb;
import io.chengji.app.program.Program;
import io.chengji.kernel.document.RefusedTextException;
import io.chengji.kernel.words.Words;
import io.chengji.programme.ImportFile;
import io.chengji.programme.Register;
import io.chengji.programme.StaleRegisterException;
import io.chengji.programme.model.ImportPreview;
import io.chengji.programme.model.ImportPreview.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads source documents into the register. Without {@code --apply} it shows what it would do; when
 * one file is refused nothing is imported.
 */
public final class ImportVerb implements Verb {
  private static final String AUTHOR = "system:command-line";

  @Override
  public String name() {
    return "import";
  }

  @Override
  public Words sentence() {
    return new Words(
        "读入来源文件：先列出名册会有何变化，加 --apply 才执行。",
        "Reads source documents: shows what would change in the register and does it with --apply.");
  }

  @Override
  public String arguments() {
    return "FILE…";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.ofFlag("apply", "执行导入；在终端上会先询问", "do it; on a terminal it asks first"),
        Option.ofFlag("yes", "不询问，直接执行", "do it without asking"));
  }

  /** A file and what importing it would do. */
  private record Planned(String name, byte[] bytes, ImportPreview preview) {}

  @Override
  public ExitCode run(Invocation invocation) throws IOException {
    if (invocation.arguments().isEmpty()) {
      throw new UsageException("请写明要导入的文件", "Say which files to import.");
    }
    Terminal terminal = invocation.terminal();
    try (Program program = Program.open(invocation.settings(), new StartProgress(terminal))) {
      Register register = program.register();
      List<Planned> planned = new ArrayList<>();
      for (String file : invocation.arguments()) {
        plan(register, terminal, file, planned);
      }
      planned.forEach(one -> ImportReport.print(one.name(), one.preview(), terminal));
      if (planned.size() < invocation.arguments().size()) {
        terminal.say("有文件被拒绝，什么也没有改变", "A file was refused; nothing was changed.");
        return ExitCode.REFUSED;
      }
      return decide(invocation, register, planned);
    }
  }

  private static void plan(
      Register register, Terminal terminal, String file, List<Planned> planned) {
    Path path = terminal.directory().resolve(file);
    try {
      byte[] bytes = Files.readAllBytes(path);
      String name = String.valueOf(path.getFileName());
      planned.add(new Planned(name, bytes, register.previewImport(name, bytes)));
    } catch (RefusedTextException e) {
      terminal.say(
          file + "：" + e.refusal().reasonZh() + "。" + e.refusal().remedyZh(),
          file + ": " + e.refusal().reasonEn() + "; " + e.refusal().remedyEn());
    } catch (IOException | OutOfMemoryError e) {
      terminal.say(
          file + "：无法读取。请检查路径、权限和大小", file + ": cannot be read; check path, permissions and size");
    }
  }

  private static ExitCode decide(Invocation invocation, Register register, List<Planned> planned) {
    Terminal terminal = invocation.terminal();
    if (planned.stream().allMatch(one -> one.preview().action() == Action.NOTHING)) {
      terminal.say("名册中已有这些内容，没有变化", "The register holds all this already; nothing changes.");
      return ExitCode.OK;
    }
    boolean wanted = invocation.has("apply") || invocation.has("yes");
    if (!wanted) {
      terminal.say("以上尚未执行；加 --apply 执行", "Nothing was changed yet; add --apply to do it.");
      return ExitCode.OK;
    }
    if (!invocation.has("yes") && !agreed(terminal)) {
      terminal.say("没有执行", "Nothing was done.");
      return ExitCode.OK;
    }
    return apply(register, planned, terminal);
  }

  /** Asks where somebody can answer; a script that says {@code --apply} means it. */
  private static boolean agreed(Terminal terminal) {
    java.io.Console console = System.console();
    if (console == null || !console.isTerminal()) {
      return true;
    }
    terminal.say("执行以上变化？输入 yes 执行", "Do all this? Type yes to do it.");
    return "yes".equalsIgnoreCase(console.readLine());
  }

  private static ExitCode apply(Register register, List<Planned> planned, Terminal terminal) {
    List<ImportFile> files =
        planned.stream()
            .map(one -> new ImportFile(one.name(), one.bytes(), one.preview().token()))
            .toList();
    try {
      register.importDocuments(files, AUTHOR);
    } catch (StaleRegisterException e) {
      terminal.say(
          "名册在此期间已被更改，没有执行。请重新运行",
          "The register was changed meanwhile; nothing was done. Run it again.");
      return ExitCode.FAILED;
    }
    terminal.say("已执行，名册已更新", "Done; the register is up to date.");
    return ExitCode.OK;
  }
}
