package io.chengji.kernel.http;

import io.chengji.kernel.words.Language;
import io.chengji.kernel.words.Words;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request as a handler sees it: parameters are checked as they are read, and what is wrong with
 * one becomes a problem that names it. Used by the thread that handles the request.
 */
public final class Request {
  private final Context context;
  private final Operation operation;
  private final Origin origin;
  private final String id;
  private @Nullable Caller caller;

  Request(Context context, Operation operation, Origin origin, String id) {
    this.context = context;
    this.operation = operation;
    this.origin = origin;
    this.id = id;
  }

  /** The id that ties answer, problem and log lines together. */
  public String id() {
    return id;
  }

  /** The operation that is called. */
  public Operation operation() {
    return operation;
  }

  /** Where the request came from: address, scheme and host, seen through a trusted proxy only. */
  public Origin origin() {
    return origin;
  }

  /** The language of the caller: {@code ?lang}, else {@code Accept-Language}, else Chinese. */
  public Language language() {
    return languageOf(context);
  }

  static Language languageOf(Context context) {
    String asked = context.queryParam("lang");
    Optional<Language> named = asked == null ? Optional.empty() : Language.find(asked);
    String accepted = context.header("Accept-Language");
    return named.orElseGet(
        () -> accepted == null ? Language.ZH : Language.ofAcceptLanguage(accepted));
  }

  /** A parameter of the path. */
  public String path(String name) {
    return context.pathParam(name);
  }

  /** The path as called, without the query. */
  public String uriPath() {
    return context.path();
  }

  /** A query parameter, if it is there and not blank; given twice it is refused. */
  public Optional<String> query(String name) {
    List<String> all = queries(name);
    if (all.size() > 1) {
      throw badQuery(
          name,
          String.join(",", all),
          new Words("只能给出一次", "may be given once"),
          new Words("请只保留一个", "Keep one of them."));
    }
    return all.stream().findFirst();
  }

  /** All values of a query parameter that may be repeated, without blank ones. */
  public List<String> queries(String name) {
    return context.queryParams(name).stream().filter(value -> !value.isBlank()).toList();
  }

  /** A whole number between two bounds, both included. */
  public int queryInteger(String name, int least, int most, int fallback) {
    Optional<String> text = query(name);
    if (text.isEmpty()) {
      return fallback;
    }
    Words rule =
        new Words(least + " 到 " + most + " 的整数", "a whole number from " + least + " to " + most);
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // refused below, like a number out of bounds
    }
    throw badQuery(name, text.get(), rule, new Words("请改为该范围内的整数", "Give a number in that range."));
  }

  /** One of the constants of an enum, written in lower case with hyphens. */
  public <E extends Enum<E>> Optional<E> queryChoice(String name, Class<E> type) {
    Optional<String> text = query(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(text.get())) {
        return Optional.of(constant);
      }
    }
    String list =
        String.join(", ", Arrays.stream(type.getEnumConstants()).map(Request::word).toList());
    throw badQuery(
        name,
        text.get(),
        new Words("其中之一：" + list, "one of: " + list),
        new Words("请改为其中之一", "Choose one of them."));
  }

  /** {@code true} or {@code false}; false when it is not there. */
  public boolean queryFlag(String name) {
    String text = query(name).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      throw badQuery(
          name,
          text,
          new Words("true 或 false", "true or false"),
          new Words("请改为 true 或 false", "Write true or false."));
    }
    return text.equals("true");
  }

  /** A header, if it is there. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(context.header(name));
  }

  /** A cookie, if it is there. */
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(context.cookie(name));
  }

  /** The JSON body as a value; what is wrong with it is refused with a pointer. */
  public <T> T body(Class<T> type) {
    return RequestBody.json(context, operation, type);
  }

  /** The bytes of the body, within the limit of the operation. */
  public byte[] bytes() {
    return RequestBody.bytes(context, operation);
  }

  /** The files of a multipart body, within the limit of the operation. */
  public List<Upload> uploads() {
    return RequestBody.uploads(context, operation);
  }

  /** What a write expects to be there, from {@code If-Match}; refused with 428 when missing. */
  public ExpectedVersion requiredVersion() {
    return EntityTag.expected(this);
  }

  /** The caller; an operation for administrators always has one. */
  public Caller caller() {
    return findCaller()
        .orElseThrow(() -> new IllegalStateException("no caller: " + operation.id()));
  }

  /** The caller, if one is signed in. */
  public Optional<Caller> findCaller() {
    return Optional.ofNullable(caller);
  }

  void admit(Caller known) {
    this.caller = known;
  }

  /** The problem with a query parameter. */
  public static ProblemException badQuery(String name, String value, Words rule, Words remedy) {
    return Problem.ofField(
            ProblemKind.BAD_PARAMETER, new FieldError("query:" + name, value, rule, remedy))
        .asException();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
