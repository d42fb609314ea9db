package io.chengji.kernel.http;

import io.javalin.http.HttpResponseException;

/** The problems of requests that meet no operation. */
final class Misses {
  private Misses() {}

  static Problem path() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "没有这个地址。请检查地址，或查看 /api/v1/openapi.yaml",
        "There is nothing at this address. Check it, or read /api/v1/openapi.yaml.");
  }

  static Problem method(String allow) {
    return Problem.of(
            ProblemKind.METHOD_NOT_ALLOWED,
            "此地址接受的方法：" + allow + "。请改用其中之一",
            "This address takes " + allow + ". Use one of them.")
        .withHeader("Allow", allow);
  }

  static Problem other(HttpResponseException thrown) {
    return Problem.of(
        ProblemKind.ofStatus(thrown.getStatus()),
        "请求不符合规则，请检查后重试",
        "The request breaks a rule. Check it and try again.");
  }
}
