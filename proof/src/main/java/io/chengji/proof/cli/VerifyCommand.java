package io.chengji.proof.cli;

import io.chengji.proof.bundle.check.JournalSource;
import io.chengji.proof.bundle.check.Report;
import io.chengji.proof.bundle.check.Request;
import io.chengji.proof.bundle.check.Verifier;
import io.chengji.proof.bundle.container.Limits;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code verify}: reads the files, checks, and answers in words or JSON (section 9 of the norm).
 */
public final class VerifyCommand {
  /** Exit code where the command line is wrong. */
  public static final int USAGE = 64;

  private static final int LONGEST_NOTE = 1 << 20;
  private static final byte[] NOTHING = {};

  private final PrintStream out;
  private final PrintStream err;
  private final Path folder;

  /** A command that answers on one stream, complains on the other and works in a folder. */
  public VerifyCommand(PrintStream out, PrintStream err, Path folder) {
    this.out = out;
    this.err = err;
    this.folder = folder;
  }

  /** Runs with these arguments and returns the exit code. */
  public int run(List<String> arguments) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(Help.TEXT);
      return 0;
    }
    try {
      return run(VerifyOptions.parse(arguments));
    } catch (VerifyOptions.UsageException wrong) {
      err.println(wrong.words().zh() + " / " + wrong.words().en());
      err.print(Help.USAGE);
      return USAGE;
    }
  }

  private int run(VerifyOptions options) {
    Report report = Verifier.verify(request(options));
    if (options.json()) {
      out.println(report.json());
    } else {
      new ReportText(options.language()).lines(report).forEach(out::println);
    }
    return report.code().number();
  }

  private Request request(VerifyOptions options) {
    return new Request(
        read(options.bundle(), Limits.OF_THE_FORMAT.bytes()),
        options.policy().map(file -> read(file, LONGEST_NOTE)),
        options.since().map(file -> read(file, LONGEST_NOTE)),
        options.journal().map(this::journal),
        options.deep());
  }

  private byte[] read(String file, int longest) {
    Optional<byte[]> bytes = FileBytes.find(folder, file, longest);
    if (bytes.isEmpty()) {
      err.println("无法读取文件 / cannot read the file: " + file);
    }
    return bytes.orElse(NOTHING);
  }

  private JournalSource journal(String path) {
    try {
      return new FolderJournal(folder.resolve(path));
    } catch (InvalidPathException none) {
      return (file, longest) -> Optional.empty();
    }
  }
}
