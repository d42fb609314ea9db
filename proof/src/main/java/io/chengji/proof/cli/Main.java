package io.chengji.proof.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The program of the jar: checks a bundle and leaves with the code of the answer. */
public final class Main {
  private Main() {}

  /** Runs {@code verify} with the arguments of the command line. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code = new VerifyCommand(out, err, Path.of("")).run(List.of(args));
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Chinese must not become question marks where the locale knows only ASCII. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
