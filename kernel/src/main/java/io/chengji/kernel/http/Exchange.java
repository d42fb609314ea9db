package io.chengji.kernel.http;

import io.chengji.kernel.words.Words;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one request through the checks of its operation to its handler, and the reply back. */
final class Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  private final Gate gate;
  private final Origins origins;
  private final String metricsToken;

  Exchange(Gate gate, Origins origins, String metricsToken) {
    this.gate = gate;
    this.origins = origins;
    this.metricsToken = metricsToken;
  }

  void answer(Context context, Operation operation, Handler handler) throws Exception {
    Request request =
        new Request(context, operation, origins.of(context), RequestId.current(context));
    context.attribute(RequestLog.OPERATION, operation.id());
    checkQuery(context, operation);
    checkAccept(request);
    if (operation.isWrite()) {
      CrossSite.check(request);
    }
    admit(request);
    checkContentType(request);
    ReplyWriter.write(context, handler.handle(request));
  }

  private void admit(Request request) {
    Admission admission = request.operation().admission();
    if (admission == Admission.LOCAL) {
      admitLocal(request);
      return;
    }
    gate.findCaller(request).ifPresent(request::admit);
    if (admission == Admission.ADMINISTRATOR && request.findCaller().isEmpty()) {
      throw Problem.of(
              ProblemKind.SIGN_IN_REQUIRED,
              "此操作需要管理员登录。请先登录",
              "This operation needs an administrator. Sign in first.")
          .asException();
    }
  }

  private void admitLocal(Request request) {
    String given = request.header("Authorization").orElse("");
    boolean token = !metricsToken.isEmpty() && Secrets.same(given, "Bearer " + metricsToken);
    if (!token && !request.origin().local()) {
      throw Problem.of(
              ProblemKind.FORBIDDEN,
              "只允许本机访问，或使用设置 server.metrics.token 中的令牌",
              "Only this machine may read this, or whoever has the token of server.metrics.token.")
          .asException();
    }
  }

  private static void checkQuery(Context context, Operation operation) {
    Set<String> known = operation.queries();
    for (String name : context.queryParamMap().keySet()) {
      if (!known.contains(name) && !name.equals("lang")) {
        String list =
            known.isEmpty() ? "lang" : String.join(", ", known.stream().sorted().toList());
        throw Request.badQuery(
            name,
            String.valueOf(context.queryParam(name)),
            new Words("此操作没有这个参数", "this operation has no such parameter"),
            new Words("可用的参数：" + list, "Its parameters are: " + list + "."));
      }
    }
  }

  private static void checkAccept(Request request) {
    String accept = request.header("Accept").orElse("");
    boolean fits =
        accept.isBlank()
            || request.operation().produces().stream().anyMatch(t -> accepts(accept, t));
    if (!fits) {
      String list = String.join(", ", request.operation().produces());
      throw Problem.of(
              ProblemKind.NOT_ACCEPTABLE,
              "此操作能给出的格式：" + list + "。请改正 Accept",
              "This operation gives " + list + ". Correct the Accept header.")
          .asException();
    }
  }

  /**
   * Whether an Accept header takes a media type: the most specific range that speaks of it decides
   * (RFC 9110, 12.5.1); weights only matter when they are zero.
   */
  static boolean accepts(String accept, String type) {
    String wanted = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    String family = wanted.substring(0, wanted.indexOf('/') + 1) + "*";
    Map<String, Boolean> taken = new HashMap<>();
    for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
      boolean refused = range.replace(" ", "").matches(".*;q=0(\\.0*)?(;.*)?");
      taken.merge(range.split(";", 2)[0].strip(), !refused, Boolean::logicalOr);
    }
    return Stream.of(wanted, family, "*/*")
        .filter(taken::containsKey)
        .findFirst()
        .map(range -> taken.getOrDefault(range, false))
        .orElse(false);
  }

  private static void checkContentType(Request request) {
    String wanted = request.operation().consumes();
    String given = request.header("Content-Type").orElse("").split(";", 2)[0].strip();
    if (!wanted.isEmpty() && !given.equalsIgnoreCase(wanted)) {
      throw Problem.ofField(
              ProblemKind.UNSUPPORTED_TYPE,
              new FieldError(
                  "header:Content-Type",
                  given,
                  new Words("正文格式应为 " + wanted, "the body is " + wanted),
                  new Words("请改正 Content-Type", "Correct the Content-Type header.")))
          .asException();
    }
  }

  /** The problem that stands for a fault of ours; the cause goes to the log alone. */
  static Problem fault() {
    return Problem.of(
        ProblemKind.FAULT,
        "服务器出错，原因已记入日志。请稍后再试；若再次出现，请把 requestId 告诉管理员",
        "The server failed and the cause is in its log. Try again; if it stays, give the administrator the requestId.");
  }

  static Problem problemOf(
      Throwable thrown, Context context, Function<Throwable, Optional<Problem>> faults) {
    if (thrown instanceof ProblemException refused) {
      return refused.problem();
    }
    Optional<Problem> known = faults.apply(thrown);
    if (known.isPresent()) {
      String kind = known.get().kind().slug();
      LOG.atWarn().addKeyValue("path", context.path()).log("{}: {}", kind, thrown.getMessage());
      return known.get();
    }
    LOG.atError().setCause(thrown).addKeyValue("path", context.path()).log("a request failed");
    return fault();
  }
}
