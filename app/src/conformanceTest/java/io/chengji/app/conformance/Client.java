package io.chengji.app.conformance;

import io.chengji.kernel.http.Json;
import io.chengji.kernel.identity.NewPassword;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A caller of the API with cookies of its own; signed in, it carries the CSRF token by itself. */
public final class Client implements AutoCloseable {
  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private String csrfToken = "";

  Client(URI address) {
    this.address = address;
  }

  /** A read. */
  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  /** Any request; an empty body is none. */
  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.setHeader("Content-Type", "application/json");
    }
    if (!csrfToken.isEmpty()) {
      request.setHeader("X-CSRF-Token", csrfToken);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Signs in and keeps cookie and token. */
  public HttpResponse<String> signIn(NewPassword account) {
    return signIn(account.name(), account.password());
  }

  /** Signs in and keeps cookie and token. */
  public HttpResponse<String> signIn(String name, String password) {
    String body = Json.text(Map.of("name", name, "password", password));
    HttpResponse<String> answer = send("POST", "/api/v1/session", body);
    keepToken(answer);
    return answer;
  }

  /** Keeps the CSRF token of an answer, if it has one. */
  public void keepToken(HttpResponse<String> answer) {
    JsonNode token = json(answer).path("csrfToken");
    if (token.isString()) {
      csrfToken = token.stringValue();
    }
  }

  /** Sends no CSRF token from now on. */
  public void dropToken() {
    csrfToken = "";
  }

  /** The JSON of an answer. */
  public static JsonNode json(HttpResponse<String> answer) {
    return Json.mapper().readTree(answer.body());
  }

  @Override
  public void close() {
    http.close();
  }
}
