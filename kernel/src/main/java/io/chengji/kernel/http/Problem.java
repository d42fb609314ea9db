package io.chengji.kernel.http;

import io.chengji.kernel.words.Language;
import io.chengji.kernel.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Problem details (RFC 9457) before they are put into the caller's language. Immutable.
 *
 * @param kind the kind, which gives type, title and status
 * @param detail what happened this time and what to do
 * @param errors the fields at fault, none when it is not about a field
 * @param headers headers that go with the answer, such as {@code Retry-After}
 */
public record Problem(
    ProblemKind kind, Words detail, List<FieldError> errors, Map<String, String> headers) {
  /** The media type of problem details. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
    headers = Map.copyOf(headers);
  }

  /** A problem that is about no single field. */
  public static Problem of(ProblemKind kind, String zh, String en) {
    return new Problem(kind, new Words(zh, en), List.of(), Map.of());
  }

  /** A problem about one field. */
  public static Problem ofField(ProblemKind kind, FieldError error) {
    return ofFields(kind, List.of(error));
  }

  /** A problem about several fields; the detail speaks of the first. */
  public static Problem ofFields(ProblemKind kind, List<FieldError> errors) {
    FieldError first = errors.getFirst();
    String value = first.value();
    String zh = value.isEmpty() ? "（缺少）" : "的值“" + value + "”";
    String en = value.isEmpty() ? " (missing)" : " with the value '" + value + "'";
    Words detail =
        new Words(
            "字段 "
                + first.pointer()
                + " "
                + zh
                + "不符合规则："
                + first.rule().zh()
                + "。"
                + first.remedy().zh(),
            "Field "
                + first.pointer()
                + en
                + " breaks a rule: "
                + first.rule().en()
                + ". "
                + first.remedy().en());
    return new Problem(kind, detail, errors, Map.of());
  }

  /** The same with one more header on the answer. */
  public Problem withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(kind, detail, errors, more);
  }

  /** The exception that carries it. */
  public ProblemException asException() {
    return new ProblemException(this);
  }

  /** The members of the JSON object, in the caller's language. */
  Map<String, Object> body(Language language, String instance, String requestId) {
    return body(words -> words.in(language), instance, requestId);
  }

  /** The same in both languages, Chinese first, for a caller whose language is not known. */
  Map<String, Object> bodyInBoth(String instance, String requestId) {
    return body(words -> words.zh() + " / " + words.en(), instance, requestId);
  }

  private Map<String, Object> body(
      Function<Words, String> said, String instance, String requestId) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", kind.type());
    body.put("title", said.apply(kind.title()));
    body.put("status", kind.status());
    body.put("detail", said.apply(detail));
    body.put("instance", instance);
    body.put("requestId", requestId);
    if (!errors.isEmpty()) {
      body.put("pointer", errors.getFirst().pointer());
      List<Object> list = new ArrayList<>();
      errors.forEach(error -> list.add(body(error, said)));
      body.put("errors", list);
    }
    return body;
  }

  private static Map<String, Object> body(FieldError error, Function<Words, String> said) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("pointer", error.pointer());
    body.put("value", error.value());
    body.put("rule", said.apply(error.rule()));
    body.put("remedy", said.apply(error.remedy()));
    return body;
  }
}
