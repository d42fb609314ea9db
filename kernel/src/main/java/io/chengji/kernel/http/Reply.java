package io.chengji.kernel.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request. Immutable.
 *
 * @param status the HTTP status
 * @param contentType the media type; empty when there is no body
 * @param body the body; null when there is none or it is streamed
 * @param stream writes the body; null when it is not streamed
 * @param headers further headers
 */
public record Reply(
    int status,
    String contentType,
    byte @Nullable [] body,
    @Nullable Streaming stream,
    Map<String, String> headers) {

  /** Writes a body piece by piece. */
  @FunctionalInterface
  public interface Streaming {
    /** Writes the whole body and leaves the stream open. */
    void writeTo(OutputStream out) throws IOException;
  }

  public Reply {
    headers = Map.copyOf(headers);
  }

  /** 200 with a value as JSON. */
  public static Reply json(Object value) {
    return bytes("application/json", Json.bytes(value));
  }

  /** 200 with a text. */
  public static Reply text(String contentType, String text) {
    return bytes(contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  /** 200 with bytes. */
  public static Reply bytes(String contentType, byte[] bytes) {
    return new Reply(200, contentType, bytes, null, Map.of());
  }

  /** 200 with a body that is written piece by piece; it gets no entity tag. */
  public static Reply stream(String contentType, Streaming stream) {
    return new Reply(200, contentType, null, stream, Map.of());
  }

  /** 201 with the new thing and its address. */
  public static Reply created(String location, Object value) {
    return json(value).withStatus(201).withHeader("Location", location);
  }

  /** 204. */
  public static Reply noContent() {
    return new Reply(204, "", null, null, Map.of());
  }

  /** The same with another status. */
  public Reply withStatus(int other) {
    return new Reply(other, contentType, body, stream, headers);
  }

  /** The same with one more header. */
  public Reply withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, contentType, body, stream, more);
  }

  /** The same with the version of the thing as its strong entity tag, for a later If-Match. */
  public Reply withVersion(String version) {
    return withHeader("ETag", EntityTag.strong(version));
  }

  /** The same as a file to save under a name. */
  public Reply asDownload(String fileName) {
    String plain = fileName.replaceAll("[^A-Za-z0-9._-]", "_");
    String encoded =
        java.net.URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    return withHeader(
        "Content-Disposition",
        "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded);
  }
}
