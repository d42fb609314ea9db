package io.chengji.kernel.identity.api;

import io.chengji.kernel.http.Reply;
import io.chengji.kernel.http.Request;
import java.util.Optional;

/** The cookie that carries a session's token; out of reach of scripts and of other sites. */
final class SessionCookie {
  private static final String PLAIN = "chengji-session";
  private static final String SECURE = "__Host-chengji-session";

  private SessionCookie() {}

  static Optional<String> find(Request request) {
    return request.cookie(name(request));
  }

  static Reply set(Request request, Reply reply, String token) {
    return reply.withHeader("Set-Cookie", name(request) + "=" + token + flags(request));
  }

  static Reply clear(Request request, Reply reply) {
    return reply.withHeader("Set-Cookie", name(request) + "=; Max-Age=0" + flags(request));
  }

  private static String name(Request request) {
    return request.origin().secure() ? SECURE : PLAIN;
  }

  private static String flags(Request request) {
    return "; Path=/; HttpOnly; SameSite=Strict" + (request.origin().secure() ? "; Secure" : "");
  }
}
