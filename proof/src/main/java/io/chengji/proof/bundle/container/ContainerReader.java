package io.chengji.proof.bundle.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** Reads a container from its first byte to its last; whatever could be otherwise is a fault. */
final class ContainerReader {
  private static final int SIZE_AT = 18;
  private static final int NAME_LENGTH_AT = 26;
  private static final int LONGEST_NAME = 100;

  private final byte[] bytes;
  private final ByteBuffer buffer;
  private final Limits limits;
  private final List<ZipRecord> records = new ArrayList<>();
  private int at;

  ContainerReader(byte[] bytes, Limits limits) {
    this.bytes = bytes;
    this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.limits = limits;
  }

  List<ZipRecord> read() {
    if (bytes.length > limits.bytes()) {
      throw new ContainerException("", "more than " + limits.bytes() + " bytes");
    }
    while (isAtLocal()) {
      ZipRecord record = local();
      checkName(record.name());
      records.add(record);
      at = record.endOffset();
    }
    checkRest();
    return List.copyOf(records);
  }

  private boolean isAtLocal() {
    return bytes.length - at >= ZipRecord.LOCAL && buffer.getInt(at) == ZipRecord.LOCAL_SIGNATURE;
  }

  private ZipRecord local() {
    int length = buffer.getShort(at + NAME_LENGTH_AT) & 0xffff;
    if (length > LONGEST_NAME || length > bytes.length - at - ZipRecord.LOCAL) {
      throw new ContainerException("", "a file name is too long at byte " + at);
    }
    String name = new String(bytes, at + ZipRecord.LOCAL, length, StandardCharsets.ISO_8859_1);
    int content = at + ZipRecord.LOCAL + length;
    long size = buffer.getInt(at + SIZE_AT) & 0xffff_ffffL;
    if (size > limits.fileBytes() || size > bytes.length - content) {
      throw new ContainerException(printable(name), "has no " + size + " bytes");
    }
    return checkLocal(new ZipRecord(name, crc(content, (int) size), (int) size, at));
  }

  private ZipRecord checkLocal(ZipRecord record) {
    ByteBuffer expected = ZipRecord.littleEndian(record.localLength());
    record.putLocal(expected);
    int length = record.localLength();
    if (!Arrays.equals(expected.array(), 0, length, bytes, at, at + length)) {
      throw new ContainerException(
          printable(record.name()), "its header or checksum is not what its content asks for");
    }
    return record;
  }

  private void checkName(String name) {
    if (!FileNames.isKnown(name)) {
      throw new ContainerException(printable(name), "such a file has no place in a bundle");
    }
    if (!records.isEmpty() && records.getLast().name().compareTo(name) >= 0) {
      throw new ContainerException(name, "is not in the order of names, or stands there twice");
    }
    if (records.size() == limits.files()) {
      throw new ContainerException(name, "more than " + limits.files() + " files");
    }
  }

  private void checkRest() {
    ByteBuffer expected = directory(records, at);
    if (!Arrays.equals(expected.array(), 0, expected.capacity(), bytes, at, bytes.length)) {
      throw new ContainerException("", "the directory at its end is not that of its files");
    }
  }

  /** Central directory and end record. */
  static ByteBuffer directory(List<ZipRecord> records, int offset) {
    int length = records.stream().mapToInt(ZipRecord::centralLength).sum();
    ByteBuffer buffer = ZipRecord.littleEndian(length + ZipRecord.END);
    records.forEach(record -> record.putCentral(buffer));
    ZipRecord.putEnd(buffer, records.size(), offset, length);
    return buffer;
  }

  private int crc(int offset, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, offset, length);
    return (int) crc.getValue();
  }

  /** A name from bytes that nobody vouches for must not reach a terminal as it is. */
  private static String printable(String name) {
    return name.replaceAll("[^ -~]", "?");
  }
}
