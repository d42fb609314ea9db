package io.chengji.app.conformance;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.chengji.kernel.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI contract as tests use it: its operations, and what an answer has against it. */
public final class Contract {
  private static final String RESOURCE = "/openapi/chengji-v1.yaml";
  private static final String BASE = "https://chengji.invalid/contract.json";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonNode root;
  private final SchemaRegistry schemas;
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

  private Contract(JsonNode root) {
    this.root = root;
    String text = Json.text(root);
    this.schemas =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(BASE, text)));
  }

  /**
   * An operation of the contract.
   *
   * @param access who may call it: {@code public}, {@code administrator} or {@code local}
   * @param pointer where it stands in the document
   */
  public record Entry(
      String id, String method, String path, String access, List<String> tags, String pointer) {}

  /** Reads the contract that the program serves. */
  public static Contract read() {
    try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
      return new Contract(new YAMLMapper().readTree(Objects.requireNonNull(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every operation. */
  public List<Entry> listOperations() {
    List<Entry> entries = new ArrayList<>();
    root.path("paths")
        .forEachEntry(
            (path, item) ->
                item.forEachEntry(
                    (method, node) -> {
                      if (METHODS.contains(method)) {
                        entries.add(entry(path, method, node));
                      }
                    }));
    return entries;
  }

  /** The operation with an id. */
  public Entry getOperation(String id) {
    return listOperations().stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not in the contract: " + id));
  }

  /** The names of an operation's query parameters. */
  public Set<String> listQueries(String id) {
    Set<String> names = new java.util.TreeSet<>();
    root.at(getOperation(id).pointer())
        .path("parameters")
        .forEach(
            parameter -> {
              JsonNode node = resolve(parameter);
              if (node.path("in").asString("").equals("query")) {
                names.add(node.path("name").asString());
              }
            });
    return names;
  }

  /** What an answer has against the contract: status, media type, headers and body. */
  public List<String> listFaults(String id, HttpResponse<String> answer) {
    Entry entry = getOperation(id);
    String status = String.valueOf(answer.statusCode());
    JsonNode responses = root.at(entry.pointer()).path("responses");
    String key = responses.has(status) ? status : "default";
    if (!responses.has(key)) {
      return List.of(id + " does not name the status " + status);
    }
    String pointer = entry.pointer() + "/responses/" + key;
    JsonNode response = root.at(pointer);
    if (response.has("$ref")) {
      pointer = response.path("$ref").asString().substring(1);
      response = root.at(pointer);
    }
    List<String> faults = new ArrayList<>();
    addHeaderFaults(response, answer, faults);
    addBodyFaults(response, pointer, answer, faults);
    return faults;
  }

  private void addHeaderFaults(
      JsonNode response, HttpResponse<String> answer, List<String> faults) {
    response
        .path("headers")
        .forEachEntry(
            (name, reference) -> {
              JsonNode header = resolve(reference);
              String value = answer.headers().firstValue(name).orElse("");
              if (value.isEmpty() && header.path("required").asBoolean(false)) {
                faults.add("header " + name + " is missing");
              } else if (!value.isEmpty()) {
                Schema schema = schemas.getSchema(header.path("schema"));
                schema
                    .validate(Json.text(value), InputFormat.JSON)
                    .forEach(error -> faults.add("header " + name + ": " + error.getMessage()));
              }
            });
  }

  private void addBodyFaults(
      JsonNode response, String pointer, HttpResponse<String> answer, List<String> faults) {
    JsonNode content = response.path("content");
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0].strip();
    if (content.isMissingNode() || content.isEmpty()) {
      if (!answer.body().isEmpty()) {
        faults.add("a body where the contract has none");
      }
      return;
    }
    if (!content.has(type)) {
      faults.add("media type " + type + " is not one of " + content.propertyNames());
      return;
    }
    if (type.endsWith("json")) {
      String at = pointer + "/content/" + type.replace("/", "~1") + "/schema";
      schema(at)
          .validate(answer.body(), InputFormat.JSON)
          .forEach(error -> faults.add(error.getInstanceLocation() + ": " + error.getMessage()));
    }
  }

  private Schema schema(String pointer) {
    return compiled.computeIfAbsent(
        pointer,
        p ->
            schemas.getSchema(
                SchemaLocation.of(BASE + "#" + p.replace("{", "%7B").replace("}", "%7D"))));
  }

  private Entry entry(String path, String method, JsonNode node) {
    List<String> tags = new ArrayList<>();
    node.path("tags").forEach(tag -> tags.add(tag.asString()));
    return new Entry(
        node.path("operationId").asString(),
        method.toUpperCase(java.util.Locale.ROOT),
        path,
        node.path("x-chengji-access").asString(""),
        tags,
        "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method);
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? root.at(node.path("$ref").asString().substring(1)) : node;
  }
}
