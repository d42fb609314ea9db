package io.chengji.app.server;

import io.chengji.kernel.http.Admission;
import io.chengji.kernel.http.Api;
import io.chengji.kernel.http.FieldError;
import io.chengji.kernel.http.Operation;
import io.chengji.kernel.http.Operations;
import io.chengji.kernel.http.Problem;
import io.chengji.kernel.http.ProblemException;
import io.chengji.kernel.http.ProblemKind;
import io.chengji.kernel.http.Reply;
import io.chengji.kernel.http.Request;
import io.chengji.kernel.records.Outcome;
import io.chengji.kernel.records.Receipt;
import io.chengji.kernel.records.Records;
import io.chengji.kernel.words.Words;
import java.util.Locale;
import java.util.Map;

/** What became of a change whose answer said that this is not known. */
final class ChangeApi implements Api {
  private static final String RECEIPT = "receipt";

  private final Records records;

  ChangeApi(Records records) {
    this.records = records;
  }

  @Override
  public void register(Operations operations) {
    operations.add(
        Operation.get("getChange", "/api/v1/changes/{receipt}", Admission.PUBLIC), this::find);
  }

  private Reply find(Request request) {
    String text = request.path(RECEIPT);
    Receipt receipt = Receipt.parse(text).orElseThrow(() -> notAReceipt(text));
    Outcome outcome = records.change().find(receipt);
    String state = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Reply.json(Map.of("state", state)).withHeader("Cache-Control", "no-store");
  }

  private static ProblemException notAReceipt(String text) {
    return Problem.ofField(
            ProblemKind.BAD_PARAMETER,
            new FieldError(
                "path:receipt",
                text,
                new Words("503 答复的 Location 中给出的编号", "the number in the Location of an answer 503"),
                new Words("请原样使用该地址", "Use that address as it is.")))
        .asException();
  }
}
