package io.chengji.kernel.postgres;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address of a PostgreSQL server as an operator writes it: {@code
 * postgresql://user:password@host:port/database?option=value} or the same with {@code
 * jdbc:postgresql:}. Several hosts are joined by commas.
 *
 * @param hosts host, or host:port, comma-separated; an IPv6 address in brackets
 * @param database its name
 * @param user null where the address names none
 * @param password null where the address has none
 * @param options what stands after the question mark, by name
 */
public record DatabaseUrl(
    String hosts,
    String database,
    @Nullable String user,
    @Nullable String password,
    Map<String, String> options) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:jdbc:)?postgres(?:ql)?://(?:([^@/?#]*)@)?([^@/?#]+)/([^@/?#]+)(?:\\?([^#]*))?");
  private static final Pattern HOST =
      Pattern.compile("(?:[\\p{Alnum}._-]+|\\[[0-9A-Fa-f:.]+])(?::(\\d{1,5}))?");
  private static final int LARGEST_PORT = 65_535;

  public DatabaseUrl {
    options = Map.copyOf(options);
  }

  /**
   * Reads an address; what is wrong is named without repeating the address, which may hold a
   * password.
   */
  public static DatabaseUrl parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw refuse(
          "应写作 postgresql://用户:密码@主机:端口/数据库",
          "write it as postgresql://user:password@host:port/database");
    }
    checkHosts(matcher.group(2));
    Map<String, String> options = options(matcher.group(4));
    String user = options.remove("user");
    String password = options.remove("password");
    if (matcher.group(1) != null) {
      String[] parts = matcher.group(1).split(":", 2);
      user = decode(parts[0]);
      password = parts.length == 2 ? decode(parts[1]) : password;
    }
    return new DatabaseUrl(matcher.group(2), decode(matcher.group(3)), user, password, options);
  }

  /** The address for the driver, without user and password. */
  public String jdbcUrl() {
    String query =
        options.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(option -> encode(option.getKey()) + "=" + encode(option.getValue()))
            .collect(Collectors.joining("&"));
    String base = "jdbc:postgresql://" + hosts + "/" + encode(database);
    return query.isEmpty() ? base : base + "?" + query;
  }

  /** Hosts and database, fit to be shown. */
  @Override
  public String toString() {
    return hosts + "/" + database;
  }

  private static void checkHosts(String hosts) {
    for (String host : hosts.split(",", -1)) {
      Matcher matcher = HOST.matcher(host);
      if (!matcher.matches()) {
        throw refuse("主机名或端口写法有误", "a host or port is not written as it should be");
      }
      String port = matcher.group(1);
      if (port != null && (Integer.parseInt(port) < 1 || Integer.parseInt(port) > LARGEST_PORT)) {
        throw refuse("端口应在 1 至 65535 之间", "a port lies between 1 and 65535");
      }
    }
  }

  private static Map<String, String> options(@Nullable String query) {
    Map<String, String> options = new LinkedHashMap<>();
    if (query == null || query.isEmpty()) {
      return options;
    }
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals < 1) {
        throw refuse("问号之后应为 名称=值", "after the question mark stands name=value");
      }
      if (options.put(decode(part.substring(0, equals)), decode(part.substring(equals + 1)))
          != null) {
        throw refuse("同一选项出现两次", "an option stands there twice");
      }
    }
    return options;
  }

  /** In this place a plus sign is itself and no blank. */
  private static String decode(String text) {
    try {
      String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
      if (decoded.chars().anyMatch(Character::isISOControl)) {
        throw refuse("含有控制字符", "there is a control character in it");
      }
      return decoded;
    } catch (IllegalArgumentException e) {
      throw refuse("百分号编码有误", "a percent sign is not followed by two hexadecimal digits");
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static PostgresException refuse(String chinese, String english) {
    return new PostgresException(
        "CHENGJI_DATABASE_URL 无法读取：" + chinese, "CHENGJI_DATABASE_URL cannot be read: " + english);
  }
}
