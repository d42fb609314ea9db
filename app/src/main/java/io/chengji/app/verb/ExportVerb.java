package io.chengji.app.verb;

import io.chengji.app.command.ExitCode;
import io.chengji.app.command.Invocation;
import io.chengji.app.command.Option;
import io.chengji.app.command.UsageException;
import io.chengji.app.command.Verb;
import io.chengji.app.program.Program;
import io.chengji.kernel.table.Table;
import io.chengji.kernel.table.TableFormat;
import io.chengji.kernel.words.Words;
import io.chengji.programme.api.RegisterTables;
import io.chengji.programme.model.FindingState;
import io.chengji.programme.model.RegisterState;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes a table of the register to standard output. */
public final class ExportVerb implements Verb {
  private static final int BUFFER = 1 << 16;

  /** The tables one may ask for. */
  private enum What {
    PILOTS,
    POLICIES,
    REVIEW,
    MENTIONS,
    FIGURES,
    CORRECTIONS,
    PLACES;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static String list() {
      return String.join("|", Arrays.stream(values()).map(What::word).toList());
    }
  }

  @Override
  public String name() {
    return "export";
  }

  @Override
  public Words sentence() {
    return new Words("把名册中的一张表写到标准输出。", "Writes a table of the register to standard output.");
  }

  @Override
  public String arguments() {
    return What.list();
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.ofValue(
            "format",
            "csv|json|xlsx|geojson",
            "格式，默认 csv（UTF-8，无字节顺序标记，行尾 LF）",
            "the format, csv by default (UTF-8 without byte order mark, lines end with LF)"));
  }

  @Override
  public ExitCode run(Invocation invocation) throws IOException {
    What what = what(invocation.arguments());
    TableFormat format = format(invocation.option("format").orElse("csv"));
    try (Program program =
        Program.open(invocation.settings(), new StartProgress(invocation.terminal()))) {
      OutputStream out = new BufferedOutputStream(invocation.terminal().out(), BUFFER);
      format.write(table(what, program.register().state()), out);
      out.flush();
    }
    if (invocation.terminal().out().checkError()) {
      invocation
          .terminal()
          .say(
              "标准输出已关闭或已满，数据没有写完",
              "Standard output was closed or is full; the data was not written to its end.");
      return ExitCode.FAILED;
    }
    return ExitCode.OK;
  }

  private static What what(List<String> arguments) {
    if (arguments.size() == 1) {
      for (What what : What.values()) {
        if (what.word().equals(arguments.getFirst())) {
          return what;
        }
      }
    }
    String given = String.join(" ", arguments);
    throw new UsageException(
        "请写明导出哪一张表：" + What.list() + (given.isEmpty() ? "" : "；没有“" + given + "”"),
        "Say which table: "
            + What.list()
            + (given.isEmpty() ? "" : "; there is no '" + given + "'"));
  }

  private static TableFormat format(String word) {
    return TableFormat.find(word)
        .orElseThrow(
            () ->
                new UsageException(
                    "--format 应为 csv、json、xlsx 或 geojson，不是“" + word + "”",
                    "--format is csv, json, xlsx or geojson, not '" + word + "'"));
  }

  private static Table<?> table(What what, RegisterState state) {
    RegisterTables tables = new RegisterTables(state);
    return switch (what) {
      case PILOTS -> tables.pilots(state.listings());
      case POLICIES -> tables.policies(state.policies());
      case REVIEW ->
          tables.review(
              state.findings().stream().filter(f -> f.state() == FindingState.OPEN).toList());
      case MENTIONS -> tables.mentions(state.mentions());
      case FIGURES -> tables.figures(state.figures());
      case CORRECTIONS -> tables.corrections(state.corrections());
      case PLACES -> tables.places(state.places());
    };
  }
}
