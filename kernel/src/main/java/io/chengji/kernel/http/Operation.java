package io.chengji.kernel.http;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One operation of the API as the server holds it; the OpenAPI contract says the same in public.
 * Immutable.
 *
 * @param id the operationId of the contract
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path the path, with {@code {name}} for a parameter
 * @param deep whether the last parameter may hold slashes
 * @param admission who may call it
 * @param queries the names of the query parameters it understands; any other is refused
 * @param consumes the media type of the body it takes; empty when it takes none
 * @param produces the media types it can answer with, the preferred one first
 * @param bodyLimit the largest body in bytes
 */
public record Operation(
    String id,
    String method,
    String path,
    boolean deep,
    Admission admission,
    Set<String> queries,
    String consumes,
    List<String> produces,
    long bodyLimit) {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final long USUAL_BODY = 1 << 20;
  private static final String JSON = "application/json";

  public Operation {
    if (!ID.matcher(id).matches() || !METHODS.contains(method) || !path.startsWith("/")) {
      throw new IllegalArgumentException("not an operation: " + id + " " + method + " " + path);
    }
    queries = Set.copyOf(queries);
    produces = List.copyOf(produces);
  }

  /** A read. */
  public static Operation get(String id, String path, Admission admission) {
    return new Operation(id, "GET", path, false, admission, Set.of(), "", List.of(JSON), 0);
  }

  /** A write that takes a JSON body of at most 1 MB. */
  public static Operation post(String id, String path, Admission admission) {
    return new Operation(
        id, "POST", path, false, admission, Set.of(), JSON, List.of(JSON), USUAL_BODY);
  }

  /** A replacement that takes a JSON body of at most 1 MB. */
  public static Operation put(String id, String path, Admission admission) {
    return new Operation(
        id, "PUT", path, false, admission, Set.of(), JSON, List.of(JSON), USUAL_BODY);
  }

  /** A removal; takes no body. */
  public static Operation delete(String id, String path, Admission admission) {
    return new Operation(id, "DELETE", path, false, admission, Set.of(), "", List.of(JSON), 0);
  }

  /** The same, understanding these query parameters ({@code lang} always is). */
  public Operation withQuery(String... names) {
    Set<String> all = new HashSet<>(queries);
    all.addAll(Arrays.asList(names));
    return new Operation(id, method, path, deep, admission, all, consumes, produces, bodyLimit);
  }

  /** The same, answering with one of these media types. */
  public Operation withProduces(String... types) {
    return new Operation(
        id, method, path, deep, admission, queries, consumes, List.of(types), bodyLimit);
  }

  /** The same, taking a body of one media type, at most so many bytes. */
  public Operation withBody(String mediaType, long limit) {
    return new Operation(id, method, path, deep, admission, queries, mediaType, produces, limit);
  }

  /** The same without a body. */
  public Operation withoutBody() {
    return new Operation(id, method, path, deep, admission, queries, "", produces, 0);
  }

  /** The same with a last parameter that may hold slashes: the rest of the path. */
  public Operation withDeepPath() {
    return new Operation(id, method, path, true, admission, queries, consumes, produces, bodyLimit);
  }

  /** Whether calling it can change something. */
  public boolean isWrite() {
    return !method.equals("GET");
  }
}
