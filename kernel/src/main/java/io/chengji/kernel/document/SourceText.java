package io.chengji.kernel.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A text that came as a file: its lines exactly as they stand, and the hash of its bytes.
 *
 * @param fileName name of the file without folders
 * @param sha256 SHA-256 of the bytes, hexadecimal
 * @param bytes size in bytes
 * @param lines lines without their ends; a line end after the last line adds no line
 */
public record SourceText(
    String fileName, TextEncoding encoding, String sha256, long bytes, List<String> lines) {
  /** Largest file that is read unless a setting says otherwise: 50 MB, in bytes. */
  public static final long DEFAULT_LIMIT = 50_000_000;

  private static final int LONGEST_NAME = 200;

  public SourceText {
    lines = List.copyOf(lines);
  }

  /** The text of a file of at most 50 MB. */
  public static SourceText of(String fileName, byte[] bytes) {
    return of(fileName, bytes, DEFAULT_LIMIT);
  }

  /**
   * The text of a file.
   *
   * @param limit largest size in bytes
   * @throws RefusedTextException if it is too large, empty, or no text in a known encoding
   */
  public static SourceText of(String fileName, byte[] bytes, long limit) {
    checkName(fileName);
    if (bytes.length > limit) {
      throw new RefusedTextException(Refusals.tooLarge(fileName, bytes.length, limit));
    }
    if (bytes.length == 0) {
      throw new RefusedTextException(Refusals.empty(fileName));
    }
    TextEncoding encoding =
        EncodingDetector.detect(bytes)
            .orElseThrow(() -> new RefusedTextException(Refusals.notText(fileName)));
    int start = encoding.bomLength();
    String text = new String(bytes, start, bytes.length - start, encoding.charset());
    if (text.isBlank()) {
      throw new RefusedTextException(Refusals.empty(fileName));
    }
    return new SourceText(fileName, encoding, sha256(bytes), bytes.length, split(text));
  }

  /** A text of these lines, for tests and examples. */
  public static SourceText ofLines(String fileName, List<String> lines) {
    return of(fileName, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** The line of that number, counted from 1. */
  public String line(int number) {
    return lines.get(number - 1);
  }

  private static void checkName(String fileName) {
    boolean bad =
        fileName.isBlank()
            || fileName.length() > LONGEST_NAME
            || fileName.chars().anyMatch(c -> c < ' ' || c == '/' || c == '\\');
    if (bad) {
      throw new RefusedTextException(Refusals.badName());
    }
  }

  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(text.substring(start, i));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK lacks SHA-256", e);
    }
  }
}
