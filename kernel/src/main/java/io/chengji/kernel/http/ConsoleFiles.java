package io.chengji.kernel.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The console's files from the class path folder {@code /console}. A page address without a file
 * gets {@code index.html}, because the console finds its own way. Files are kept in memory once
 * read; those with a hash in their name may be cached for a year. Thread-safe.
 */
final class ConsoleFiles {
  private static final Pattern SAFE = Pattern.compile("(/[A-Za-z0-9_@-][A-Za-z0-9._@-]*)+");
  private static final Pattern HASHED = Pattern.compile("/assets/.*-[A-Za-z0-9_-]{8,}\\.[a-z0-9]+");
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html"),
          Map.entry("js", "text/javascript"),
          Map.entry("mjs", "text/javascript"),
          Map.entry("css", "text/css"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain"));

  private final Map<String, Asset> kept = new ConcurrentHashMap<>();

  private record Asset(byte[] plain, byte @Nullable [] gzip, String type, String tag) {}

  /** Answers a read with a file or the index page; false when there is neither. */
  boolean answer(Context context) throws IOException {
    String path = context.path().equals("/") ? "/index.html" : context.path();
    Optional<Asset> file = find(path);
    boolean isFile = file.isPresent();
    if (!isFile && path.lastIndexOf('.') <= path.lastIndexOf('/')) {
      file = find("/index.html");
    }
    if (file.isPresent()) {
      write(context, file.get(), isFile && HASHED.matcher(path).matches());
    }
    return file.isPresent();
  }

  private Optional<Asset> find(String path) throws IOException {
    Asset known = kept.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    if (!SAFE.matcher(path).matches()) {
      return Optional.empty();
    }
    try (InputStream in = ConsoleFiles.class.getResourceAsStream("/console" + path)) {
      String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
      if (in == null || type == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      Asset asset = new Asset(bytes, smaller(path, bytes), type, EntityTag.weak(bytes));
      kept.put(path, asset);
      return Optional.of(asset);
    }
  }

  /**
   * The precompressed sibling of a file, else the file compressed now when that saves something.
   */
  private static byte @Nullable [] smaller(String path, byte[] bytes) throws IOException {
    try (InputStream in = ConsoleFiles.class.getResourceAsStream("/console" + path + ".gz")) {
      byte[] gzip = in == null ? ReplyWriter.gzip(bytes) : in.readAllBytes();
      return gzip.length < bytes.length * 9L / 10 ? gzip : null;
    }
  }

  private static void write(Context context, Asset asset, boolean hashed) throws IOException {
    var response = context.res();
    response.setHeader("ETag", asset.tag());
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader(
        "Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    if (ReplyWriter.isUnmatched(context, asset.tag())) {
      ReplyWriter.write(context, ReplyWriter.notMatched());
      return;
    }
    if (ReplyWriter.isKnown(context, asset.tag())) {
      ReplyWriter.writeNotModified(response);
      return;
    }
    response.setStatus(200);
    response.setContentType(
        asset.type().startsWith("text/") ? asset.type() + "; charset=utf-8" : asset.type());
    byte[] gzip = asset.gzip();
    boolean zipped = gzip != null && ReplyWriter.wantsGzip(context, "text/html");
    byte[] sent = gzip != null && zipped ? gzip : asset.plain();
    if (zipped) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(sent.length);
    response.getOutputStream().write(sent);
  }
}
