package io.chengji.kernel.http;

import io.chengji.kernel.words.Language;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Problem details for what fails before or after our own code: unreadable requests, addresses and
 * headers beyond the limits, slow clients.
 */
final class JettyErrors extends ErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(JettyErrors.class);

  private static final String BOTH = Language.ZH.tag() + ", " + Language.EN.tag();

  private final boolean secure;
  private final RandomGenerator random;

  JettyErrors(boolean secure, RandomGenerator random) {
    this.secure = secure;
    this.random = random;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    SecurityHeaders.of(secure).forEach((name, value) -> response.getHeaders().put(name, value));
    // Before the headers are read nobody knows the language: such an answer has both.
    Optional<Language> language =
        Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE))
            .map(Language::ofAcceptLanguage);
    String id = requestId(request);
    LOG.atInfo()
        .addKeyValue("requestId", id)
        .addKeyValue("status", code)
        .log("refused before any operation");
    response.getHeaders().put(RequestId.HEADER, id);
    response.setStatus(ProblemKind.ofStatus(code).status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response
        .getHeaders()
        .put(HttpHeader.CONTENT_LANGUAGE, language.map(Language::tag).orElse(BOTH));
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    Problem problem = problem(code);
    String instance = instance(request);
    byte[] body =
        Json.bytes(
            language
                .map(known -> problem.body(known, instance, id))
                .orElseGet(() -> problem.bodyInBoth(instance, id)));
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  /** The id that our own code gave the request, if it came that far, else one made now. */
  private String requestId(Request request) {
    return request.getAttribute(RequestId.KEPT) instanceof String known
        ? known
        : RequestId.of(request.getHeaders().get(RequestId.HEADER), random);
  }

  private static String instance(Request request) {
    String path = request.getHttpURI() == null ? null : request.getHttpURI().getPath();
    return path == null || path.length() > 200 ? "" : path;
  }

  private static Problem problem(int code) {
    ProblemKind kind = ProblemKind.ofStatus(code);
    return switch (kind) {
      case ADDRESS_TOO_LONG, HEADERS_TOO_LARGE ->
          Problem.of(
              kind,
              "请求行与请求头合计最多 " + HttpConnector.LARGEST_HEADERS + " 字节。请缩短地址或减少请求头",
              "Request line and headers together may have "
                  + HttpConnector.LARGEST_HEADERS
                  + " bytes. Shorten the address or send fewer headers.");
      case TOO_SLOW ->
          Problem.of(
              kind, "请求没有在规定时间内到达。请检查网络后重试", "The request did not arrive in time. Try again.");
      case FAULT -> Exchange.fault();
      default ->
          Problem.of(
              kind,
              "请求不符合 HTTP 规则。请检查请求行、请求头和地址的写法",
              "The request breaks a rule of HTTP. Check request line, headers and address.");
    };
  }
}
