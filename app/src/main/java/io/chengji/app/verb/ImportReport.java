package io.chengji.app.verb;

import io.chengji.app.command.Terminal;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.ImportPreview;
import io.chengji.programme.model.ImportPreview.LineChange;
import java.io.PrintStream;

/** What an import would do, as lines of text: {@code +} comes in, {@code -} goes. */
final class ImportReport {
  private ImportReport() {}

  static void print(String file, ImportPreview preview, Terminal terminal) {
    PrintStream out = terminal.out();
    out.println(file + ": " + preview.summary().in(terminal.language()));
    preview.lineChanges().forEach(change -> print(change, out));
    preview.removed().forEach(fact -> out.println("- " + fact.in(terminal.language())));
    preview.added().forEach(fact -> out.println("+ " + fact.in(terminal.language())));
    preview.findingsClosed().forEach(each -> out.println("- " + told(each, terminal)));
    preview.findingsOpened().forEach(each -> out.println("+ " + told(each, terminal)));
    out.flush();
  }

  private static String told(Finding finding, Terminal terminal) {
    return "finding " + finding.id() + ": " + finding.question().in(terminal.language());
  }

  private static void print(LineChange change, PrintStream out) {
    if (change.oldLine() > 0) {
      out.println("-" + change.oldLine() + ": " + change.oldText());
    }
    if (change.newLine() > 0) {
      out.println("+" + change.newLine() + ": " + change.newText());
    }
  }
}
