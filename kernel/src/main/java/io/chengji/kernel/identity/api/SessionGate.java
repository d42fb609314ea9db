package io.chengji.kernel.identity.api;

import io.chengji.kernel.http.Caller;
import io.chengji.kernel.http.Gate;
import io.chengji.kernel.http.Problem;
import io.chengji.kernel.http.ProblemKind;
import io.chengji.kernel.http.Request;
import io.chengji.kernel.http.Secrets;
import io.chengji.kernel.identity.Session;
import io.chengji.kernel.identity.Sessions;
import java.util.Optional;

/** Recognises callers by their session cookie; a write must carry the session's CSRF token too. */
public final class SessionGate implements Gate {
  private static final String CSRF_HEADER = "X-CSRF-Token";

  private final Sessions sessions;

  public SessionGate(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<Caller> findCaller(Request request) {
    Optional<Session> session = SessionCookie.find(request).flatMap(sessions::find);
    if (session.isPresent() && request.operation().isWrite()) {
      checkToken(request, session.get());
    }
    return session.map(s -> new Caller(s.account(), s.name(), s.csrfToken()));
  }

  private static void checkToken(Request request, Session session) {
    boolean same =
        request.header(CSRF_HEADER).map(t -> Secrets.same(t, session.csrfToken())).orElse(false);
    if (!same) {
      throw Problem.of(
              ProblemKind.CROSS_SITE,
              "写操作须在 X-CSRF-Token 请求头中带上 GET /api/v1/session 给出的 csrfToken",
              "A write carries the csrfToken of GET /api/v1/session in the header X-CSRF-Token.")
          .asException();
    }
  }
}
