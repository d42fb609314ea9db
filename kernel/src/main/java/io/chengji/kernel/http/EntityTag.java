package io.chengji.kernel.http;

import io.chengji.kernel.words.Words;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Entity tags (RFC 9110, 8.8.3). A thing with a version has the strong tag {@code "version"}; any
 * other read has a weak tag made from its bytes.
 */
final class EntityTag {
  private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E]{0,200})\"");
  private static final Pattern LIST =
      Pattern.compile(TAG.pattern() + "(\\s*,\\s*" + TAG.pattern() + ")*");
  private static final int HASH_BYTES = 12;
  private static final String ZIPPED = "-gzip";

  private EntityTag() {}

  static String strong(String version) {
    String tag = "\"" + version + "\"";
    if (!TAG.matcher(tag).matches()) {
      throw new IllegalArgumentException("a version is printable ASCII without quotes: " + version);
    }
    return tag;
  }

  static String weak(byte[] body) {
    return "W/\"" + base64(java.util.Arrays.copyOf(sha256().digest(body), HASH_BYTES)) + "\"";
  }

  /** The SHA-256 of bytes in base64url. */
  static String hash(byte[] bytes) {
    return base64(sha256().digest(bytes));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The strong tag of the same thing as it goes out zipped, for a strong tag names exact bytes. */
  static String zipped(String tag) {
    return tag.startsWith("W/") ? tag : tag.substring(0, tag.length() - 1) + ZIPPED + "\"";
  }

  /** Whether an {@code If-None-Match} header names this tag (weak comparison). */
  static boolean isNamed(String header, String tag) {
    return header.strip().equals("*") || opaque(header).contains(opaque(tag).getFirst());
  }

  /** Whether an {@code If-Match} header names this tag (strong comparison). */
  static boolean isMatched(String header, String tag) {
    return header.strip().equals("*")
        || strongVersions(tag).stream().anyMatch(strongVersions(header)::contains);
  }

  /** What {@code If-Match} expects: anything that is there, or one of its strong tags. */
  static ExpectedVersion expected(Request request) {
    Optional<String> header = request.header("If-Match");
    if (header.isEmpty()) {
      throw Problem.of(
              ProblemKind.VERSION_REQUIRED,
              "写入前请先读取，并把得到的 ETag 放入 If-Match",
              "Read the thing first and send its ETag as If-Match.")
          .asException();
    }
    String text = header.get().strip();
    if (text.equals("*")) {
      return ExpectedVersion.ANY;
    }
    List<String> versions = LIST.matcher(text).matches() ? strongVersions(text) : List.of();
    if (versions.isEmpty()) {
      throw Problem.ofField(
              ProblemKind.BAD_PARAMETER,
              new FieldError(
                  "header:If-Match",
                  header.get(),
                  new Words("带双引号的强 ETag（可多个），或 *", "strong entity tags in double quotes, or *"),
                  new Words("请原样使用读取时得到的 ETag", "Use the ETag of the read as it is.")))
          .asException();
    }
    return new ExpectedVersion(false, versions);
  }

  /** Weak tags never match here (RFC 9110, 13.1.1). */
  private static List<String> strongVersions(String header) {
    return TAG.matcher(header)
        .results()
        .filter(result -> result.group(1) == null)
        .map(result -> plain(result.group(2)))
        .toList();
  }

  private static List<String> opaque(String header) {
    return TAG.matcher(header).results().map(result -> plain(result.group(2))).toList();
  }

  private static String plain(String opaque) {
    return opaque.endsWith(ZIPPED)
        ? opaque.substring(0, opaque.length() - ZIPPED.length())
        : opaque;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
