package io.chengji.kernel.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of problem, so that a type URI can be opened and read. */
final class ProblemApi implements Api {
  @Override
  public void register(Operations operations) {
    operations.add(
        Operation.get("listProblems", "/api/v1/problems", Admission.PUBLIC), ProblemApi::list);
    operations.add(
        Operation.get("getProblem", "/api/v1/problems/{name}", Admission.PUBLIC), ProblemApi::get);
  }

  private static Reply list(Request request) {
    List<Map<String, Object>> kinds =
        Arrays.stream(ProblemKind.values()).map(kind -> body(kind, request)).toList();
    return Reply.json(Map.of("items", kinds));
  }

  private static Reply get(Request request) {
    return ProblemKind.find(request.path("name"))
        .map(kind -> Reply.json(body(kind, request)))
        .orElseThrow(() -> Misses.path().asException());
  }

  private static Map<String, Object> body(ProblemKind kind, Request request) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", kind.type());
    body.put("status", kind.status());
    body.put("title", kind.title().in(request.language()));
    return body;
  }
}
