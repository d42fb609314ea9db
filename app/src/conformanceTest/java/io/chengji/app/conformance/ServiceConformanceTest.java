package io.chengji.app.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.http.Operation;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Health, measurements, the contract itself, and the headers of every kind of answer. */
@ExtendWith(RunningProgram.Shared.class)
class ServiceConformanceTest {
  private static final Contract CONTRACT = Contract.read();
  private static final List<String> STRICT =
      List.of(
          "Content-Security-Policy",
          "X-Content-Type-Options",
          "X-Frame-Options",
          "Referrer-Policy",
          "Cross-Origin-Opener-Policy",
          "Cross-Origin-Resource-Policy",
          "Permissions-Policy",
          "X-Request-Id");

  @Test
  void everyPlainRead_keepsTheContract(RunningProgram program) {
    try (Client client = program.client()) {
      for (Operation operation : program.listOperations()) {
        if (operation.method().equals("GET") && !operation.path().contains("{")) {
          HttpResponse<String> answer = client.get(operation.path());
          assertThat(CONTRACT.listFaults(operation.id(), answer)).as(operation.id()).isEmpty();
          assertStrict(answer);
        }
      }
    }
  }

  @Test
  void errors_carryTheStrictHeadersToo(RunningProgram program) {
    try (Client client = program.client()) {
      for (String path : List.of("/api/v1/none", "/api/v1/session?x=1", "/assets/none.js")) {
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type"))
            .hasValue("application/problem+json");
        assertStrict(answer);
      }
    }
  }

  private static void assertStrict(HttpResponse<String> answer) {
    for (String name : STRICT) {
      assertThat(answer.headers().allValues(name)).as(name).hasSize(1);
    }
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void theContractIsServedInBothForms(RunningProgram program) {
    try (Client client = program.client()) {
      HttpResponse<String> json = client.get("/api/v1/openapi.json");
      assertThat(Client.json(json).path("paths").has("/api/v1/session")).isTrue();
      assertThat(client.get("/api/v1/openapi.yaml").body()).startsWith("openapi: 3.1");
    }
  }

  @Test
  void theMeasurementsAreForThisMachine(RunningProgram program) {
    try (Client client = program.client()) {
      assertThat(client.get("/metrics").body())
          .contains("chengji_http_requests_seconds_count", "jvm_memory_used_bytes");
      HttpResponse<String> forwarded = client.get("/metrics", "X-Forwarded-For", "203.0.113.9");
      assertThat(forwarded.statusCode()).isEqualTo(403);
      assertThat(CONTRACT.listFaults("getMetrics", forwarded)).isEmpty();
    }
  }

  @Test
  void healthNamesItsParts(RunningProgram program) {
    try (Client client = program.client()) {
      assertThat(client.get("/health").body())
          .isEqualTo(
              "{\"status\":\"up\",\"parts\":{\"database\":\"up\",\"log\":\"up\",\"backup\":\"up\"}}");
      assertThat(client.get("/health/live").body()).isEqualTo("{\"status\":\"up\"}");
    }
  }
}
