package io.chengji.kernel.http;

import io.chengji.kernel.words.Language;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Puts a reply on the wire: entity tag, conditional reads, gzip, length and cache rules. */
final class ReplyWriter {
  private static final int WORTH_GZIP = 1024;
  private static final Set<String> TEXTUAL =
      Set.of(
          "application/json",
          "application/problem+json",
          "application/geo+json",
          "application/yaml",
          "application/javascript",
          "image/svg+xml");

  private ReplyWriter() {}

  static void write(Context context, Reply reply) throws IOException {
    HttpServletResponse response = context.res();
    reply.headers().forEach(response::setHeader);
    response.setStatus(reply.status());
    if (response.getHeader("Cache-Control") == null) {
      response.setHeader("Cache-Control", reply.status() < 300 ? "no-cache" : "no-store");
    }
    byte[] body = reply.body();
    Reply.Streaming stream = reply.stream();
    if (body != null) {
      writeBytes(context, reply, body);
    } else if (stream != null) {
      writeStream(context, reply, stream);
    }
  }

  private static void writeBytes(Context context, Reply reply, byte[] body) throws IOException {
    HttpServletResponse response = context.res();
    boolean read = isRead(context) && reply.status() == 200;
    if (read && response.getHeader("ETag") == null) {
      response.setHeader("ETag", EntityTag.weak(body));
    }
    response.addHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
    boolean zipped = body.length >= WORTH_GZIP && wantsGzip(context, reply.contentType());
    if (read) {
      String tag = response.getHeader("ETag");
      checkIfMatch(context, tag);
      response.setHeader("ETag", zipped ? EntityTag.zipped(tag) : tag);
      if (isKnown(context, tag)) {
        writeNotModified(response);
        return;
      }
    }
    response.setContentType(withCharset(reply.contentType()));
    byte[] sent = body;
    if (zipped) {
      response.setHeader("Content-Encoding", "gzip");
      sent = gzip(body);
    }
    response.setContentLength(sent.length);
    response.getOutputStream().write(sent);
  }

  /** Whether the caller has what this tag names, so that 304 is all there is to say. */
  static boolean isKnown(Context context, String tag) {
    String named = context.header("If-None-Match");
    return named != null && EntityTag.isNamed(named, tag);
  }

  /** 304 without a word of a body that is not there (RFC 9110, 15.4.5). */
  static void writeNotModified(HttpServletResponse response) throws IOException {
    response.setStatus(304);
    response.setContentType(null);
    // Left to itself the server adds the length of the body that is not sent.
    response.flushBuffer();
  }

  /** Refuses a read that is wanted of another version only (RFC 9110, 13.1.1). */
  private static void checkIfMatch(Context context, String tag) {
    if (isUnmatched(context, tag)) {
      throw notMatched().asException();
    }
  }

  static boolean isUnmatched(Context context, String tag) {
    String wanted = context.header("If-Match");
    return wanted != null && !EntityTag.isMatched(wanted, tag);
  }

  static Problem notMatched() {
    return Problem.of(
        ProblemKind.CHANGED_MEANWHILE,
        "当前内容不是 If-Match 所要求的版本（弱 ETag 从不匹配）。请去掉 If-Match 再读取",
        "What is there is not the version that If-Match names (a weak tag never matches). Read again"
            + " without If-Match.");
  }

  private static void writeStream(Context context, Reply reply, Reply.Streaming stream)
      throws IOException {
    HttpServletResponse response = context.res();
    checkIfMatch(context, String.valueOf(response.getHeader("ETag")));
    response.addHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
    response.setContentType(withCharset(reply.contentType()));
    if (context.req().getMethod().equals("HEAD")) {
      return;
    }
    OutputStream out = new Unclosed(response.getOutputStream());
    if (wantsGzip(context, reply.contentType())) {
      response.setHeader("Content-Encoding", "gzip");
      try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
        stream.writeTo(zipped);
      }
    } else {
      stream.writeTo(out);
    }
  }

  static void write(Context context, Problem problem) {
    HttpServletResponse response = context.res();
    if (response.isCommitted()) {
      throw new UncheckedIOException(new IOException("failed in the middle of an answer"));
    }
    Language language = Request.languageOf(context);
    response.resetBuffer();
    response.setHeader("Content-Encoding", null);
    response.setHeader("ETag", null);
    response.setHeader("Vary", null);
    response.setHeader("Content-Disposition", null);
    problem.headers().forEach(response::setHeader);
    if (hasBody(context)) {
      // what is left of the body is not read, so the connection cannot carry another request
      response.setHeader("Connection", "close");
    }
    response.setStatus(problem.kind().status());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Language", language.tag());
    response.setContentType(Problem.MEDIA_TYPE);
    byte[] body = Json.bytes(problem.body(language, context.path(), RequestId.current(context)));
    response.setContentLength(body.length);
    try {
      response.getOutputStream().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasBody(Context context) {
    return context.req().getContentLengthLong() > 0
        || context.req().getHeader("Transfer-Encoding") != null;
  }

  static boolean isRead(Context context) {
    String method = context.req().getMethod();
    return method.equals("GET") || method.equals("HEAD");
  }

  static boolean wantsGzip(Context context, String contentType) {
    String accepted = context.header("Accept-Encoding");
    String type = contentType.split(";", 2)[0].strip();
    return accepted != null
        && accepted.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*")
        && (type.startsWith("text/") || TEXTUAL.contains(type));
  }

  static byte[] gzip(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
    try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
      zipped.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String withCharset(String type) {
    return type.startsWith("text/") && !type.contains("charset") ? type + "; charset=utf-8" : type;
  }

  /** Lets a handler close its writer without ending the answer. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
