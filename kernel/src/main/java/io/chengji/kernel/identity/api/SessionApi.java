package io.chengji.kernel.identity.api;

import io.chengji.kernel.http.Admission;
import io.chengji.kernel.http.Api;
import io.chengji.kernel.http.Caller;
import io.chengji.kernel.http.Operation;
import io.chengji.kernel.http.Operations;
import io.chengji.kernel.http.Problem;
import io.chengji.kernel.http.ProblemKind;
import io.chengji.kernel.http.Reply;
import io.chengji.kernel.http.Request;
import io.chengji.kernel.identity.Attempt;
import io.chengji.kernel.identity.Session;
import io.chengji.kernel.identity.Sessions;
import io.chengji.kernel.identity.SignIn;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Signing in, asking who one is, changing the password, signing out. */
public final class SessionApi implements Api {
  private static final String PATH = "/api/v1/session";
  private static final long LARGEST = 4096;

  private final Sessions sessions;

  public SessionApi(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void register(Operations operations) {
    operations
        .add(Operation.get("getSession", PATH, Admission.PUBLIC), SessionApi::get)
        .add(
            Operation.post("openSession", PATH, Admission.PUBLIC)
                .withBody("application/json", LARGEST),
            this::open)
        .add(Operation.delete("closeSession", PATH, Admission.ADMINISTRATOR), this::close)
        .add(
            Operation.put("changePassword", PATH + "/password", Admission.ADMINISTRATOR)
                .withBody("application/json", LARGEST),
            this::changePassword);
  }

  private static Reply get(Request request) {
    return Reply.json(body(request.findCaller())).withHeader("Cache-Control", "no-store");
  }

  private Reply open(Request request) {
    Credentials given = request.body(Credentials.class);
    SignIn result = sessions.open(given.name(), given.password(), attempt(request));
    return reply(request, result, 201);
  }

  private Reply close(Request request) {
    Caller caller = request.caller();
    SessionCookie.find(request)
        .ifPresent(token -> sessions.close(token, session(caller), request.id()));
    return SessionCookie.clear(request, Reply.noContent());
  }

  private Reply changePassword(Request request) {
    PasswordChange given = request.body(PasswordChange.class);
    SignIn result =
        sessions.changePassword(
            session(request.caller()), given.current(), given.next(), attempt(request));
    return reply(request, result, 200);
  }

  private static Reply reply(Request request, SignIn result, int status) {
    return switch (result) {
      case SignIn.Opened opened -> opened(request, opened, status);
      case SignIn.Refused ignored -> throw refused();
      case SignIn.Throttled throttled -> throw throttled(throttled.pause());
    };
  }

  private static Reply opened(Request request, SignIn.Opened opened, int status) {
    Session session = opened.session();
    Caller caller = new Caller(session.account(), session.name(), session.csrfToken());
    Reply reply =
        Reply.json(body(Optional.of(caller)))
            .withStatus(status)
            .withHeader("Cache-Control", "no-store");
    return SessionCookie.set(request, reply, opened.token());
  }

  private static RuntimeException refused() {
    return Problem.of(
            ProblemKind.SIGN_IN_REFUSED,
            "账号或密码不正确。密码遗失时，请在服务器上运行 ./chengji password",
            "Account or password is wrong. When the password is lost, run ./chengji password on the server.")
        .asException();
  }

  private static RuntimeException throttled(Duration wait) {
    long seconds = wait.toSeconds() + 1;
    return Problem.of(
            ProblemKind.TOO_MANY_REQUESTS,
            "尝试次数过多，请在 " + seconds + " 秒后再试",
            "Too many attempts. Try again in " + seconds + " seconds.")
        .withHeader("Retry-After", String.valueOf(seconds))
        .asException();
  }

  private static Attempt attempt(Request request) {
    return new Attempt(request.origin().address(), request.id());
  }

  private static Session session(Caller caller) {
    return new Session(caller.actor(), caller.name(), caller.session());
  }

  private static Map<String, Object> body(Optional<Caller> caller) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("signedIn", caller.isPresent());
    caller.ifPresent(
        known -> {
          body.put("name", known.name());
          body.put("csrfToken", known.session());
        });
    return body;
  }
}
