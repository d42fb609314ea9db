package io.chengji.kernel.publication;

import io.chengji.kernel.journal.Payload;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file behind a result: its name for readers, its media type and its bytes, which are known by
 * their SHA-256. Of a file that is kept elsewhere there is only the hash.
 */
public final class EvidenceFile {
  /** Largest file, in bytes; {@code docs/bundle-format.md} section 4. */
  public static final int LARGEST = 64 << 20;

  private final String name;
  private final String mediaType;
  private final byte @Nullable [] body;
  private final long size;
  private final String sha256;

  private EvidenceFile(
      String name, String mediaType, byte @Nullable [] body, long size, String sha256) {
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("name of evidence: 1 to 200 characters");
    }
    this.name = name;
    this.mediaType = mediaType;
    this.body = body;
    this.size = size;
    this.sha256 = sha256;
  }

  /** A file of these bytes, which are copied. */
  public static EvidenceFile of(String name, String mediaType, byte[] body) {
    if (body.length > LARGEST) {
      throw new IllegalArgumentException(
          "evidence %s: %d bytes, at most %d".formatted(name, body.length, LARGEST));
    }
    String sha256 = HexFormat.of().formatHex(digest(body));
    return new EvidenceFile(name, mediaType, body.clone(), body.length, sha256);
  }

  /** A file of canonical JSON made from a record, a map or a tree. */
  public static EvidenceFile ofJson(String name, Object content) {
    byte[] body = Payload.of(content).text().getBytes(StandardCharsets.UTF_8);
    return of(name, "application/json", body);
  }

  /** A file that is kept elsewhere. */
  public static EvidenceFile ofHash(String name, String mediaType, long size, String sha256) {
    if (!sha256.matches("[0-9a-f]{64}") || size < 0) {
      throw new IllegalArgumentException("evidence %s: no SHA-256 or no size".formatted(name));
    }
    return new EvidenceFile(name, mediaType, null, size, sha256);
  }

  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  /** A copy of the bytes, null where only the hash is known. */
  public byte @Nullable [] body() {
    return body == null ? null : body.clone();
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  private static byte[] digest(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
