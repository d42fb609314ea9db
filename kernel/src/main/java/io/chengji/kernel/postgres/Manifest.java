package io.chengji.kernel.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list of what was unpacked, with size and SHA-256 of each file, and a last line over the list
 * itself, so that a torn list does not pass for a short one.
 *
 * @param archiveSize bytes of the archive it came from
 * @param items files and links
 */
record Manifest(long archiveSize, List<Item> items) {
  static final String NAME = "manifest";
  private static final String HEAD = "chengji-manifest 1 ";

  /** A file with its hash, or a link with its target in place of the hash and size −1. */
  record Item(String path, long size, String hash) {}

  Manifest {
    items = List.copyOf(items);
  }

  /** The text of the list, ending with its own hash. */
  String text() {
    StringBuilder text = new StringBuilder(HEAD).append(archiveSize).append('\n');
    for (Item item : items) {
      text.append(item.hash()).append(' ').append(item.size()).append(' ');
      text.append(item.path()).append('\n');
    }
    String hash = hex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    return text.append("end ").append(hash).append('\n').toString();
  }

  /** Reads a list; empty if it is torn or is none. */
  static Optional<Manifest> parse(String text) {
    int end = text.lastIndexOf("end ");
    if (!text.startsWith(HEAD) || end < 0) {
      return Optional.empty();
    }
    try {
      List<String> lines = text.substring(0, end).lines().toList();
      List<Item> items = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] parts = line.split(" ", 3);
        items.add(new Item(parts[2], Long.parseLong(parts[1]), parts[0]));
      }
      Manifest read =
          new Manifest(Long.parseLong(lines.getFirst().substring(HEAD.length())), items);
      return read.text().equals(text) ? Optional.of(read) : Optional.empty();
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Compares the files with the list.
   *
   * @param thorough hashes every file; otherwise only sizes are compared
   * @return the first path that differs, null if none does
   */
  @Nullable String findDamage(Path root, boolean thorough) throws IOException {
    for (Item item : items) {
      Path path = root.resolve(item.path());
      if (!(item.size() < 0 ? isLink(path, item) : isFile(path, item, thorough))) {
        return item.path();
      }
    }
    return null;
  }

  private static boolean isLink(Path path, Item item) throws IOException {
    return Files.isSymbolicLink(path)
        && Files.readSymbolicLink(path).toString().equals(item.hash());
  }

  private static boolean isFile(Path path, Item item, boolean thorough) throws IOException {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        && Files.size(path) == item.size()
        && (!thorough || hash(path).equals(item.hash()));
  }

  static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
        digest.update(buffer, 0, got);
      }
    }
    return hex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
