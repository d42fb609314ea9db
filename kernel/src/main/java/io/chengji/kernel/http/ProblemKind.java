package io.chengji.kernel.http;

import io.chengji.kernel.words.Words;
import java.util.Arrays;
import java.util.Optional;

/**
 * A kind of problem (RFC 9457 {@code type}); its URI is {@code /api/v1/problems/<name>}, where it
 * can be read.
 */
public enum ProblemKind {
  BAD_REQUEST(400, "请求无法理解", "The request cannot be understood"),
  BAD_PARAMETER(400, "请求参数无效", "A request parameter is not valid"),
  BAD_CURSOR(400, "翻页游标无效", "The page cursor is not valid"),
  BAD_BODY(400, "请求正文无效", "The request body is not valid"),
  SIGN_IN_REQUIRED(401, "需要登录", "Sign-in is required"),
  SIGN_IN_REFUSED(401, "账号或密码不正确", "Account or password is wrong"),
  FORBIDDEN(403, "没有权限", "Not allowed"),
  CROSS_SITE(403, "拒绝来自其他网站的请求", "A request from another site is refused"),
  NOT_FOUND(404, "没有找到", "Not found"),
  METHOD_NOT_ALLOWED(405, "此地址不接受该方法", "This address does not take that method"),
  NOT_ACCEPTABLE(406, "没有可接受的格式", "No acceptable format"),
  TOO_SLOW(408, "请求发送过慢", "The request was sent too slowly"),
  CONFLICT(409, "与现有内容冲突", "It conflicts with what is there"),
  CHANGED_MEANWHILE(412, "内容已被他人更改", "It was changed meanwhile"),
  BODY_TOO_LARGE(413, "请求正文过大", "The request body is too large"),
  ADDRESS_TOO_LONG(414, "请求地址过长", "The request address is too long"),
  UNSUPPORTED_TYPE(415, "不支持的正文格式", "The body has a format that is not supported"),
  REFUSED(422, "内容不符合规则", "The content does not keep a rule"),
  VERSION_REQUIRED(428, "需要 If-Match", "If-Match is required"),
  TOO_MANY_REQUESTS(429, "尝试次数过多", "Too many attempts"),
  HEADERS_TOO_LARGE(431, "请求头过大", "The request headers are too large"),
  FAULT(500, "服务器内部错误", "A fault of the server"),
  NOT_SUPPORTED(501, "服务器不支持该方法", "The server does not support that method"),
  NOT_READY(503, "服务尚未就绪", "The service is not ready"),
  OUTCOME_UNKNOWN(503, "不知道更改是否已完成", "It is not known whether the change was made"),
  VERSION_NOT_SUPPORTED(505, "不支持的 HTTP 版本", "The HTTP version is not supported");

  private final int status;
  private final Words title;

  ProblemKind(int status, String zh, String en) {
    this.status = status;
    this.title = new Words(zh, en);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The title, the same for every problem of this kind. */
  public Words title() {
    return title;
  }

  /** The last part of the type URI: {@code body-too-large}. */
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The type URI, relative to the server. */
  public String type() {
    return "/api/v1/problems/" + slug();
  }

  /** The kind with a slug. */
  public static Optional<ProblemKind> find(String slug) {
    return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
  }

  /** The first kind with a status, else the general one of its class. */
  static ProblemKind ofStatus(int status) {
    return Arrays.stream(values())
        .filter(kind -> kind.status == status)
        .findFirst()
        .orElse(status >= 500 ? FAULT : BAD_REQUEST);
  }
}
