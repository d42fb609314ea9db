package io.chengji.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.app.conformance.Client;
import io.chengji.app.conformance.RunningProgram;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Somebody at the product. Residents, researchers and officers read without signing in; only the
 * administrator has an account for now.
 */
final class Visitor implements AutoCloseable {
  private final Client client;

  private Visitor(Client client) {
    this.client = client;
  }

  /** Somebody who reads. */
  static Visitor reader(RunningProgram program) {
    return new Visitor(program.client());
  }

  /** The administrator, signed in. */
  static Visitor administrator(RunningProgram program) {
    Client client = program.client();
    assertThat(client.signIn(program.administrator()).statusCode()).isEqualTo(201);
    return new Visitor(client);
  }

  /** What an address answers; nothing where there is no such thing. */
  Optional<JsonNode> find(String path, String... query) {
    HttpResponse<String> answer = client.get(address(path, query));
    if (answer.statusCode() == 404) {
      return Optional.empty();
    }
    assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(200);
    return Optional.of(Client.json(answer));
  }

  /** What an address answers. */
  JsonNode get(String path, String... query) {
    return find(path, query).orElseThrow(() -> new AssertionError("not there: " + path));
  }

  /** Every item of a list over all its pages. */
  List<JsonNode> list(String path, String... query) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    do {
      String page = address(path, query) + (query.length > 0 ? "&" : "?") + "limit=200" + cursor;
      HttpResponse<String> answer = client.get(page);
      assertThat(answer.statusCode()).as(page + " " + answer.body()).isEqualTo(200);
      JsonNode body = Client.json(answer);
      body.path("items").forEach(items::add);
      JsonNode next = body.path("next");
      cursor = next.isNull() ? "" : "&cursor=" + encoded(next.asString());
    } while (!cursor.isEmpty());
    return items;
  }

  /** The items of a list that comes whole. */
  List<JsonNode> listWhole(String path, String field) {
    List<JsonNode> items = new ArrayList<>();
    get(path).path(field).forEach(items::add);
    return items;
  }

  /** A download, as text. */
  String download(String path, String... query) {
    HttpResponse<String> answer = client.get(address(path, query));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** Looks at what an import would do. */
  Preview preview(String fileName, String text) {
    String body =
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + fileName
            + "\"\r\nContent-Type: text/plain\r\n\r\n"
            + text
            + "\r\n--edge--\r\n";
    HttpResponse<String> answer =
        client.send(
            "POST", "/api/v1/imports", body, "Content-Type", "multipart/form-data; boundary=edge");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new Preview(
        answer.headers().firstValue("Location").orElseThrow(),
        answer.headers().firstValue("ETag").orElseThrow(),
        Client.json(answer));
  }

  /** Carries out an import that was looked at. */
  void apply(Preview preview) {
    HttpResponse<String> answer =
        client.send("POST", preview.address() + "/apply", "", "If-Match", preview.tag());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** Imports a text, unless it is in the register already. */
  void bring(String fileName, String text) {
    Preview preview = preview(fileName, text);
    if (preview.body().path("changesAnything").asBoolean()) {
      apply(preview);
    }
  }

  /** An import that has been looked at and not carried out yet. */
  record Preview(String address, String tag, JsonNode body) {
    /** What the product says it would do with the one file. */
    String verdict() {
      return body.path("files").get(0).path("verdict").asString();
    }

    /** The names of what would come or go. */
    List<String> difference(String side) {
      List<String> names = new ArrayList<>();
      body.path("difference").path(side).forEach(each -> names.add(each.path("name").asString()));
      return names;
    }
  }

  /** The text of a field of each item. */
  static List<String> texts(List<JsonNode> items, String field) {
    return items.stream().map(item -> item.path(field).asString("")).toList();
  }

  /** Items by the text of a field, and of each the text of another field. */
  static Map<String, List<String>> textsBy(List<JsonNode> items, String key, String field) {
    return items.stream()
        .collect(
            Collectors.groupingBy(
                item -> item.path(key).asString(""),
                Collectors.mapping(item -> item.path(field).asString(""), Collectors.toList())));
  }

  /** The first item with this text in a field. */
  static Optional<JsonNode> find(List<JsonNode> items, String field, String text) {
    return items.stream().filter(item -> item.path(field).asString("").equals(text)).findFirst();
  }

  private static String address(String path, String... query) {
    StringBuilder address = new StringBuilder("/api/v1/").append(path);
    for (int i = 0; i < query.length; i += 2) {
      address.append(i == 0 ? '?' : '&').append(query[i]).append('=');
      address.append(encoded(query[i + 1]));
    }
    return address.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    client.close();
  }
}
