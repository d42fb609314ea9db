package io.chengji.proof.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The entries behind a tile of level 0, each after its length in two bytes (C2SP tlog-tiles). */
public final class EntryBundle {
  /** Bytes of the longest entry. */
  public static final int LONGEST_ENTRY = 0xffff;

  private static final int PREFIX = 2;

  private EntryBundle() {}

  /** The bytes of 1 to 256 entries. */
  public static byte[] write(List<byte[]> entries) {
    if (entries.isEmpty() || entries.size() > Tile.FULL) {
      throw new IllegalArgumentException("a bundle has 1 to 256 entries, not " + entries.size());
    }
    byte[] bytes = new byte[entries.stream().mapToInt(entry -> PREFIX + entry.length).sum()];
    int at = 0;
    for (byte[] entry : entries) {
      if (entry.length > LONGEST_ENTRY) {
        throw new IllegalArgumentException(
            "an entry has at most 65,535 bytes, not " + entry.length);
      }
      bytes[at] = (byte) (entry.length >> Byte.SIZE);
      bytes[at + 1] = (byte) entry.length;
      System.arraycopy(entry, 0, bytes, at + PREFIX, entry.length);
      at += PREFIX + entry.length;
    }
    return bytes;
  }

  /** The entries of a bundle, from 1 to 256, each as an array of its own. */
  public static List<byte[]> parse(byte[] bytes) {
    List<byte[]> entries = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      if (entries.size() == Tile.FULL) {
        throw new TreeFormatException(at, "bytes after the 256th entry");
      }
      byte[] entry = entry(bytes, at);
      entries.add(entry);
      at += PREFIX + entry.length;
    }
    if (entries.isEmpty()) {
      throw new TreeFormatException(0, "a bundle has at least one entry");
    }
    return Collections.unmodifiableList(entries);
  }

  private static byte[] entry(byte[] bytes, int at) {
    if (bytes.length - at < PREFIX) {
      throw new TreeFormatException(at, "the length of an entry is cut off");
    }
    int length = (bytes[at] & 0xff) << Byte.SIZE | bytes[at + 1] & 0xff;
    if (bytes.length - at - PREFIX < length) {
      throw new TreeFormatException(at, "an entry of " + length + " bytes is cut off");
    }
    byte[] entry = new byte[length];
    System.arraycopy(bytes, at + PREFIX, entry, 0, length);
    return entry;
  }
}
