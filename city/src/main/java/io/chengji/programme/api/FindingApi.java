package io.chengji.programme.api;

import io.chengji.kernel.http.Admission;
import io.chengji.kernel.http.Api;
import io.chengji.kernel.http.ExpectedVersion;
import io.chengji.kernel.http.FieldError;
import io.chengji.kernel.http.Json;
import io.chengji.kernel.http.Operation;
import io.chengji.kernel.http.Operations;
import io.chengji.kernel.http.Page;
import io.chengji.kernel.http.Problem;
import io.chengji.kernel.http.ProblemException;
import io.chengji.kernel.http.ProblemKind;
import io.chengji.kernel.http.Reply;
import io.chengji.kernel.http.Request;
import io.chengji.kernel.words.Words;
import io.chengji.programme.Register;
import io.chengji.programme.StaleRegisterException;
import io.chengji.programme.api.ReviewBodies.FindingBody;
import io.chengji.programme.api.ReviewBodies.FindingDetail;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.Finding;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The review desk: findings, and the decisions on them. */
final class FindingApi implements Api {
  private static final String[] FILTERS = {"q", "state", "kind"};
  private static final String DECISION = "/api/v1/findings/{findingId}/decision";
  private static final int LONGEST_REASON = 2000;
  private static final int TAG_BYTES = 12;

  private final RegisterViews views;
  private final Register register;

  FindingApi(RegisterViews views, Register register) {
    this.views = views;
    this.register = register;
  }

  /** Schema {@code DecisionRequest}. */
  record DecisionRequest(@Nullable String readingId, @Nullable String reason) {}

  @Override
  public void register(Operations operations) {
    operations.add(
        ListReply.operation("listFindings", "/api/v1/findings", FILTERS), this::listFindings);
    operations.add(
        Exports.operation("exportFindings", "/api/v1/findings/export", FILTERS),
        this::exportFindings);
    operations.add(
        Operation.get("getFinding", "/api/v1/findings/{findingId}", Admission.PUBLIC),
        request -> reply(finding(request)));
    operations.add(Operation.put("decideFinding", DECISION, Admission.ADMINISTRATOR), this::decide);
    operations.add(
        Operation.delete("withdrawDecision", DECISION, Admission.ADMINISTRATOR).withQuery("reason"),
        this::withdraw);
  }

  private Reply listFindings(Request request) {
    RegisterView view = views.now();
    Selecting.Selection<Finding> selection = Lists.findings(view).select(request);
    Page<Finding> page = Selecting.page(request, selection.items(), Finding::id);
    return ListReply.of(
        page,
        selection,
        finding -> FindingBody.of(view, finding, selection.hits().get(finding.id())));
  }

  private Reply exportFindings(Request request) throws IOException {
    RegisterView view = views.now();
    return Exports.reply(
        request,
        new RegisterTables(view.state()).review(Lists.findings(view).select(request).items()));
  }

  private Finding finding(Request request) {
    return Misses.found(views.now().findFinding(request.path("findingId")), request, "findingId");
  }

  /** The finding with everything an officer sees of it, under the tag that a decision must name. */
  private Reply reply(Finding finding) {
    byte[] body = body(finding);
    return Reply.bytes("application/json", body).withVersion(tag(body));
  }

  private byte[] body(Finding finding) {
    return Json.bytes(FindingDetail.of(views.now(), finding, register.listDecisions()));
  }

  private static String tag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(java.util.Arrays.copyOf(hash, TAG_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private Reply decide(Request request) {
    ExpectedVersion seen = request.requiredVersion();
    Finding finding = finding(request);
    DecisionRequest asked = request.body(DecisionRequest.class);
    String reading = asked.readingId() == null ? "" : asked.readingId();
    if (finding.readings().stream().noneMatch(known -> known.id().equals(reading))) {
      throw badReading(finding, reading);
    }
    String reason = reason("/reason", asked.reason() == null ? "" : asked.reason());
    checkSeen(seen, finding);
    try {
      register.decide(finding.id(), reading, reason, request.caller().actor(), versionOf(finding));
    } catch (StaleRegisterException e) {
      throw Misses.changed();
    }
    return reply(finding(request));
  }

  private Reply withdraw(Request request) {
    ExpectedVersion seen = request.requiredVersion();
    Finding finding = finding(request);
    String reason = reason("query:reason", request.query("reason").orElse(""));
    checkSeen(seen, finding);
    if (finding.decision() == null) {
      throw Problem.of(
              ProblemKind.CONFLICT,
              "这个疑点没有裁定，无可撤回",
              "This finding has no decision; there is nothing to withdraw.")
          .asException();
    }
    try {
      register.withdraw(finding.id(), reason, request.caller().actor(), versionOf(finding));
    } catch (StaleRegisterException e) {
      throw Misses.changed();
    }
    return reply(finding(request));
  }

  private void checkSeen(ExpectedVersion seen, Finding finding) {
    if (!seen.isMet(tag(body(finding)))) {
      throw Misses.changed();
    }
  }

  private static int versionOf(Finding finding) {
    Decision decision = finding.decision();
    return decision == null ? 0 : decision.version();
  }

  private static ProblemException badReading(Finding finding, String reading) {
    String list = String.join(", ", finding.readings().stream().map(known -> known.id()).toList());
    return Problem.ofField(
            ProblemKind.BAD_BODY,
            new FieldError(
                "/readingId",
                reading,
                new Words("该疑点的一种读法：" + list, "one of the readings of the finding: " + list),
                new Words("请改为其中之一", "Choose one of them.")))
        .asException();
  }

  private static String reason(String pointer, String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Problem.ofField(
              pointer.startsWith("/") ? ProblemKind.BAD_BODY : ProblemKind.BAD_PARAMETER,
              new FieldError(
                  pointer,
                  reason,
                  new Words(
                      "1 到 " + LONGEST_REASON + " 个字符的理由",
                      "a reason of 1 to " + LONGEST_REASON + " characters"),
                  new Words("请写明理由", "Say why.")))
          .asException();
    }
    return reason.strip();
  }
}
