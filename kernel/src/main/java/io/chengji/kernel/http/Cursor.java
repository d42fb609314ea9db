package io.chengji.kernel.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Page cursors: base64url of a version byte, a checksum and the sort key of the last item seen. The
 * checksum also covers the name of the list, so a cursor is good for its own list and filters. A
 * field beyond {@link #LONGEST_FIELD} bytes stands in it as its hash, so that no cursor that was
 * given is too long to be taken back. It is validated, not signed: a forged one starts the list
 * elsewhere and shows nothing that the list does not show.
 */
final class Cursor {
  private static final int VERSION = 1;
  private static final int MOST_FIELDS = 16;
  private static final int LONGEST = 4096;
  private static final int LONGEST_FIELD = 150;
  private static final String HASHED = "sha256:";

  private Cursor() {}

  static String write(String list, List<String> key) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      byte[] body = body(key);
      out.writeByte(VERSION);
      out.writeInt(checksum(list, body));
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /** A field of a key as it stands in a cursor: itself, or its hash where it is long. */
  static String field(String field) {
    byte[] utf8 = field.getBytes(StandardCharsets.UTF_8);
    return utf8.length <= LONGEST_FIELD ? field : HASHED + EntityTag.hash(utf8);
  }

  /** The sort key in a cursor; empty when it was not made for this list. */
  static Optional<List<String>> find(String list, String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
      int version = in.readUnsignedByte();
      int checksum = in.readInt();
      byte[] body = in.readAllBytes();
      boolean ours = version == VERSION && checksum == checksum(list, body);
      return ours ? Optional.of(key(body)) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] body(List<String> key) throws IOException {
    if (key.size() > MOST_FIELDS) {
      throw new IllegalArgumentException("a sort key has at most " + MOST_FIELDS + " fields");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(key.size());
      for (String field : key) {
        byte[] utf8 = field(field).getBytes(StandardCharsets.UTF_8);
        out.writeShort(utf8.length);
        out.write(utf8);
      }
    }
    return bytes.toByteArray();
  }

  private static List<String> key(byte[] body) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
    int fields = in.readUnsignedByte();
    if (fields > MOST_FIELDS) {
      throw new IOException("too many fields");
    }
    List<String> key = new ArrayList<>();
    for (int i = 0; i < fields; i++) {
      byte[] utf8 = new byte[in.readUnsignedShort()];
      in.readFully(utf8);
      key.add(new String(utf8, StandardCharsets.UTF_8));
    }
    if (in.read() >= 0) {
      throw new IOException("text after the key");
    }
    return List.copyOf(key);
  }

  private static int checksum(String list, byte[] body) {
    CRC32C checksum = new CRC32C();
    checksum.update(list.getBytes(StandardCharsets.UTF_8));
    checksum.update(0);
    checksum.update(body);
    return (int) checksum.getValue();
  }
}
