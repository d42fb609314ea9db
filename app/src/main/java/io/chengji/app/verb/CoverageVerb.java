package io.chengji.app.verb;

import io.chengji.app.command.ExitCode;
import io.chengji.app.command.Invocation;
import io.chengji.app.command.Verb;
import io.chengji.kernel.requirement.CoverageReport;
import io.chengji.kernel.requirement.FamilyName;
import io.chengji.kernel.requirement.Requirements;
import io.chengji.kernel.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Prints which requirements work, by family. Needs no database. */
public final class CoverageVerb implements Verb {
  /** The copy of {@code docs/requirements.csv} that this build was made with. */
  private static final String TABLE = "/requirements/requirements.csv";

  @Override
  public String name() {
    return "coverage";
  }

  @Override
  public Words sentence() {
    return new Words(
        "按族列出哪些需求已可用，以及由哪个场景证明。",
        "Prints by family which requirements work and which scenario proves each.");
  }

  @Override
  public ExitCode run(Invocation invocation) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(CoverageVerb.class.getResourceAsStream(TABLE), TABLE)) {
      new CoverageReport(Requirements.load(in), FamilyName.listAll())
          .print(invocation.terminal().out());
    }
    return ExitCode.OK;
  }
}
