package io.chengji.programme.api;

import io.chengji.kernel.http.Admission;
import io.chengji.kernel.http.Api;
import io.chengji.kernel.http.ExpectedVersion;
import io.chengji.kernel.http.FieldError;
import io.chengji.kernel.http.Operation;
import io.chengji.kernel.http.Operations;
import io.chengji.kernel.http.Problem;
import io.chengji.kernel.http.ProblemKind;
import io.chengji.kernel.http.Reply;
import io.chengji.kernel.http.Request;
import io.chengji.kernel.http.Upload;
import io.chengji.kernel.words.Words;
import io.chengji.programme.StaleRegisterException;
import io.chengji.programme.api.Imports.Open;
import java.util.List;

/** Imports: preview, look again, apply or discard. */
final class ImportApi implements Api {
  private static final String MULTIPART = "multipart/form-data";
  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_FILES = 20;
  private static final String ONE = "/api/v1/imports/{importId}";

  private final Imports imports;

  ImportApi(Imports imports) {
    this.imports = imports;
  }

  @Override
  public void register(Operations operations) {
    operations.add(
        Operation.post("previewImport", "/api/v1/imports", Admission.ADMINISTRATOR)
            .withBody(MULTIPART, MOST_BYTES),
        this::preview);
    operations.add(
        Operation.get("getImport", ONE, Admission.ADMINISTRATOR), request -> reply(open(request)));
    operations.add(Operation.delete("discardImport", ONE, Admission.ADMINISTRATOR), this::discard);
    operations.add(
        Operation.post("applyImport", ONE + "/apply", Admission.ADMINISTRATOR).withoutBody(),
        this::apply);
  }

  private Reply preview(Request request) {
    List<Upload> uploads = request.uploads();
    if (uploads.isEmpty() || uploads.size() > MOST_FILES) {
      throw Problem.ofField(
              ProblemKind.BAD_BODY,
              new FieldError(
                  "/file",
                  Integer.toString(uploads.size()),
                  new Words("1 到 20 个文件", "1 to 20 files"),
                  new Words("请以字段 file 上传文件", "Send files in the field 'file'.")))
          .asException();
    }
    Open made = imports.preview(uploads);
    return Reply.created("/api/v1/imports/" + made.id(), ImportBodies.ImportBody.of(made))
        .withVersion(tag(made));
  }

  private Open open(Request request) {
    return Misses.found(imports.find(request.path("importId")), request, "importId");
  }

  private static Reply reply(Open one) {
    return Reply.json(ImportBodies.ImportBody.of(one)).withVersion(tag(one));
  }

  private static String tag(Open one) {
    return one.version() + (one.applied() ? "-applied" : "-previewed");
  }

  private Reply discard(Request request) {
    Open one = open(request);
    if (one.applied()) {
      throw alreadyApplied();
    }
    imports.discard(one.id());
    return Reply.noContent();
  }

  private Reply apply(Request request) {
    ExpectedVersion seen = request.requiredVersion();
    Open one = open(request);
    if (one.applied()) {
      throw alreadyApplied();
    }
    if (!seen.isMet(tag(one))) {
      throw Misses.changed();
    }
    try {
      return reply(imports.apply(one, request.caller().actor()));
    } catch (StaleRegisterException e) {
      throw Misses.changed();
    }
  }

  private static io.chengji.kernel.http.ProblemException alreadyApplied() {
    return Problem.of(
            ProblemKind.CONFLICT,
            "这次导入已经执行，不能再执行或放弃。如需更改请再导入一次",
            "This import was applied already and can neither be applied again nor discarded. To"
                + " change something, import again.")
        .asException();
  }
}
