package io.chengji.proof.bundle.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The headers that a file has in a container; all that varies is here.
 *
 * @param name name of the file, ASCII
 * @param crc CRC-32 of its content
 * @param size bytes of its content
 * @param offset where its local header begins
 */
record ZipRecord(String name, int crc, int size, int offset) {
  static final int LOCAL = 30;
  static final int CENTRAL = 46;
  static final int END = 22;
  static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int CENTRAL_SIGNATURE = 0x02014b50;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final short VERSION = 20;
  private static final short UTF_8_NAMES = 0x0800;
  private static final short FIRST_OF_JANUARY_1980 = 0x0021;

  int localLength() {
    return LOCAL + name.length();
  }

  int centralLength() {
    return CENTRAL + name.length();
  }

  int contentOffset() {
    return offset + localLength();
  }

  int endOffset() {
    return contentOffset() + size;
  }

  void putLocal(ByteBuffer buffer) {
    buffer.putInt(LOCAL_SIGNATURE);
    putCommon(buffer);
    buffer.put(name.getBytes(StandardCharsets.US_ASCII));
  }

  void putCentral(ByteBuffer buffer) {
    buffer.putInt(CENTRAL_SIGNATURE).putShort(VERSION);
    putCommon(buffer);
    buffer.putShort((short) 0); // comment
    buffer.putShort((short) 0).putShort((short) 0).putInt(0); // disk, attributes
    buffer.putInt(offset);
    buffer.put(name.getBytes(StandardCharsets.US_ASCII));
  }

  /** From the version needed to the length of the extra field, the same in both headers. */
  private void putCommon(ByteBuffer buffer) {
    buffer.putShort(VERSION).putShort(UTF_8_NAMES).putShort((short) 0);
    buffer.putShort((short) 0).putShort(FIRST_OF_JANUARY_1980);
    buffer.putInt(crc).putInt(size).putInt(size);
    buffer.putShort((short) name.length()).putShort((short) 0);
  }

  static void putEnd(ByteBuffer buffer, int files, int centralOffset, int centralLength) {
    buffer.putInt(END_SIGNATURE).putShort((short) 0).putShort((short) 0);
    buffer.putShort((short) files).putShort((short) files);
    buffer.putInt(centralLength).putInt(centralOffset).putShort((short) 0);
  }

  static ByteBuffer littleEndian(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
