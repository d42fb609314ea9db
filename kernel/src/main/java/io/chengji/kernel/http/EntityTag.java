package io.chengji.kernel.http;

import io.chengji.kernel.words.Words;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entity tags (RFC 9110, 8.8.3). A thing with a version has the strong tag {@code "version"}; any
 * other read has a weak tag made from its bytes.
 */
final class EntityTag {
  private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E]{0,200})\"");
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
    byte[] hash = java.util.Arrays.copyOf(sha256().digest(body), HASH_BYTES);
    return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "\"";
  }

  /** The strong tag of the same thing as it goes out zipped, for a strong tag names exact bytes. */
  static String zipped(String tag) {
    return tag.startsWith("W/") ? tag : tag.substring(0, tag.length() - 1) + ZIPPED + "\"";
  }

  /** Whether an {@code If-None-Match} header names this tag (weak comparison). */
  static boolean isNamed(String header, String tag) {
    return header.strip().equals("*") || opaque(header).contains(opaque(tag).getFirst());
  }

  /** The version in {@code If-Match}: one strong tag. */
  static String requiredVersion(Request request) {
    Optional<String> header = request.header("If-Match");
    if (header.isEmpty()) {
      throw Problem.of(
              ProblemKind.VERSION_REQUIRED,
              "写入前请先读取，并把得到的 ETag 放入 If-Match",
              "Read the thing first and send its ETag as If-Match.")
          .asException();
    }
    Matcher tag = TAG.matcher(header.get().strip());
    if (!tag.matches() || tag.group(1) != null) {
      throw Problem.ofField(
              ProblemKind.BAD_PARAMETER,
              new FieldError(
                  "header:If-Match",
                  header.get(),
                  new Words("一个带双引号的强 ETag", "one strong entity tag in double quotes"),
                  new Words("请原样使用读取时得到的 ETag", "Use the ETag of the read as it is.")))
          .asException();
    }
    return plain(tag.group(2));
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
