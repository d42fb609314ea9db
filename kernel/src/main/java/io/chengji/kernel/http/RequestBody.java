package io.chengji.kernel.http;

import io.chengji.kernel.words.Words;
import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.io.EofException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads the body of a request within the limit of its operation. */
final class RequestBody {
  private static final String MULTIPART = "org.eclipse.jetty.multipartConfig";
  private static final int MEMORY_THRESHOLD = 1 << 20;
  private static final int MULTIPART_OVERHEAD = 64 << 10;

  private RequestBody() {}

  static byte[] bytes(Context context, Operation operation) {
    if (context.req().getContentLengthLong() > operation.bodyLimit()) {
      throw tooLarge(operation.bodyLimit());
    }
    try (InputStream in = context.req().getInputStream()) {
      byte[] bytes =
          in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, operation.bodyLimit() + 1));
      if (bytes.length > operation.bodyLimit()) {
        throw tooLarge(operation.bodyLimit());
      }
      return bytes;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  static <T> T json(Context context, Operation operation, Class<T> type) {
    try {
      return Json.read(bytes(context, operation), type);
    } catch (JacksonException e) {
      throw badJson(e);
    }
  }

  static List<Upload> uploads(Context context, Operation operation) {
    long limit = operation.bodyLimit();
    if (context.req().getContentLengthLong() > limit + MULTIPART_OVERHEAD) {
      throw tooLarge(limit);
    }
    context
        .req()
        .setAttribute(
            MULTIPART,
            new MultipartConfigElement(
                System.getProperty("java.io.tmpdir"),
                limit,
                limit + MULTIPART_OVERHEAD,
                MEMORY_THRESHOLD));
    List<Upload> uploads = new ArrayList<>();
    try {
      for (Part part : context.req().getParts()) {
        takeFile(part, uploads);
      }
    } catch (IOException e) {
      throw broken(e);
    } catch (ServletException | IllegalStateException | BadMessageException e) {
      throw badMultipart(e, limit);
    }
    return uploads;
  }

  private static void takeFile(Part part, List<Upload> uploads) throws IOException {
    String name = part.getSubmittedFileName();
    if (name != null) {
      try (InputStream in = part.getInputStream()) {
        uploads.add(new Upload(part.getName(), Upload.parseName(name), in.readAllBytes()));
      }
    }
    part.delete();
  }

  private static ProblemException tooLarge(long limit) {
    return Problem.of(
            ProblemKind.BODY_TOO_LARGE,
            "请求正文最多 " + limit + " 字节。请缩小或分成几次发送",
            "The body may have at most " + limit + " bytes. Make it smaller or send it in parts.")
        .asException();
  }

  private static RuntimeException badMultipart(Exception cause, long limit) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      String message = String.valueOf(t.getMessage()).toLowerCase(java.util.Locale.ROOT);
      if (message.contains("max length")
          || message.contains("exceed")
          || message.contains("too large")) {
        return tooLarge(limit);
      }
    }
    return Problem.of(
            ProblemKind.BAD_BODY,
            "正文不是有效的 multipart/form-data。请用表单上传文件",
            "The body is not valid multipart/form-data. Send the file as a form upload.")
        .asException();
  }

  private static RuntimeException broken(IOException e) {
    if (e instanceof EofException
        || e.getCause() instanceof java.util.concurrent.TimeoutException) {
      return Problem.of(
              ProblemKind.TOO_SLOW,
              "正文没有在规定时间内到达。请检查网络后重试",
              "The body did not arrive in time. Check the network and try again.")
          .asException();
    }
    return new UncheckedIOException(e);
  }

  private static ProblemException badJson(JacksonException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof ProblemException problem) {
        return problem;
      }
    }
    return Problem.ofField(ProblemKind.BAD_BODY, new FieldError(pointer(e), "", rule(e), remedy(e)))
        .asException();
  }

  private static Words rule(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException) {
      return new Words("不认识这个字段", "this field is not known");
    }
    if (e.getPath().isEmpty()) {
      return new Words("正文应为一个有效的 JSON 值", "the body is one valid JSON value");
    }
    return new Words("字段的类型或值不正确", "the field has a wrong type or value");
  }

  private static Words remedy(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException unknown
        && unknown.getKnownPropertyIds() != null) {
      String known =
          String.join(", ", unknown.getKnownPropertyIds().stream().map(String::valueOf).toList());
      return new Words("请只使用：" + known, "Use only: " + known + ".");
    }
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
    return new Words(
        "请检查第 " + line + " 行第 " + column + " 列附近",
        "Look near line " + line + ", column " + column + ".");
  }

  private static String pointer(JacksonException e) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      String name = step.getPropertyName();
      pointer.append('/');
      pointer.append(
          name == null
              ? String.valueOf(step.getIndex())
              : name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }
}
