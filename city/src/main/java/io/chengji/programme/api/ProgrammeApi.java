package io.chengji.programme.api;

import io.chengji.kernel.codes.Codes;
import io.chengji.kernel.http.Api;
import io.chengji.kernel.http.Operations;
import io.chengji.kernel.journal.EntryKinds;
import io.chengji.kernel.records.Records;
import io.chengji.programme.Register;
import java.time.InstantSource;
import java.util.List;

/** The whole HTTP face of the register of pilots. */
public final class ProgrammeApi implements Api {
  private final List<Api> parts;

  /** The face of a register. */
  public ProgrammeApi(
      Register register, Codes codes, Records records, EntryKinds kinds, InstantSource clock) {
    RegisterViews views = new RegisterViews(register, codes);
    parts =
        List.of(
            new OverviewApi(views),
            new PilotApi(views),
            new PolicyApi(views),
            new CoverageApi(views),
            new FindingApi(views, register),
            new DocumentApi(views, register),
            new JournalApi(records, kinds),
            new ImportApi(new Imports(register, clock)),
            new SearchApi(views));
  }

  @Override
  public void register(Operations operations) {
    parts.forEach(part -> part.register(operations));
  }
}
