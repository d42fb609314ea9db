package io.chengji.proof.bundle.container;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Files by their names in the one strict shape of a zip file; immutable. */
public final class Container {
  private final byte[] bytes;
  private final TreeMap<String, ZipRecord> records = new TreeMap<>();

  private Container(byte[] bytes, List<ZipRecord> records) {
    this.bytes = bytes;
    records.forEach(record -> this.records.put(record.name(), record));
  }

  /** Reads a container within the limits of the format. */
  public static Container ofBytes(byte[] bytes) {
    return ofBytes(bytes, Limits.OF_THE_FORMAT);
  }

  /** Reads a container within limits; fails with {@link ContainerException}. */
  public static Container ofBytes(byte[] bytes, Limits limits) {
    byte[] own = bytes.clone();
    return new Container(own, new ContainerReader(own, limits).read());
  }

  /** Puts files into a container; a name without a place in a bundle is refused. */
  public static Container ofFiles(Map<String, byte[]> files) {
    Limits limits = Limits.OF_THE_FORMAT;
    List<ZipRecord> records = new ArrayList<>();
    int end = 0;
    for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
      checkFile(file.getKey(), file.getValue(), limits);
      records.add(record(file.getKey(), file.getValue(), end));
      end = records.getLast().endOffset();
      if (end > limits.bytes()) {
        throw new ContainerException(file.getKey(), "more than " + limits.bytes() + " bytes");
      }
    }
    return ofBytes(write(records, files, end));
  }

  private static void checkFile(String name, byte[] content, Limits limits) {
    if (!FileNames.isKnown(name)) {
      throw new ContainerException(name, "such a file has no place in a bundle");
    }
    if (content.length > limits.fileBytes()) {
      throw new ContainerException(name, "more than " + limits.fileBytes() + " bytes");
    }
  }

  private static ZipRecord record(String name, byte[] content, int offset) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return new ZipRecord(name, (int) crc.getValue(), content.length, offset);
  }

  private static byte[] write(List<ZipRecord> records, Map<String, byte[]> files, int end) {
    ByteBuffer directory = ContainerReader.directory(records, end);
    ByteBuffer out = ZipRecord.littleEndian(end + directory.capacity());
    for (ZipRecord record : records) {
      record.putLocal(out);
      out.put(files.getOrDefault(record.name(), new byte[0]));
    }
    return out.put(directory.array()).array();
  }

  /** The bytes of the container; a new array. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Names of the files, ascending. */
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(records.navigableKeySet());
  }

  /** Content of a file, a new array; fails if there is none of that name. */
  public byte[] getFile(String name) {
    return findFile(name).orElseThrow(() -> new ContainerException(name, "is not there"));
  }

  /** Content of a file, a new array. */
  public Optional<byte[]> findFile(String name) {
    return Optional.ofNullable(records.get(name))
        .map(record -> Arrays.copyOfRange(bytes, record.contentOffset(), record.endOffset()));
  }
}
