package io.chengji.kernel.backup.file;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Reads the blocks of a compressed stream, each within the limit of its kind. */
final class BlockReader implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Inflater inflater = new Inflater();
  private final InputStream chunks;
  private final DataInputStream in;

  BlockReader(InputStream chunks) {
    this.chunks = chunks;
    this.in = new DataInputStream(new InflaterInputStream(chunks, inflater, BUFFER));
  }

  Block next() throws IOException {
    try {
      Block.Tag tag = Block.Tag.of(in.readUnsignedByte());
      int length = in.readInt();
      if (length < 0 || length > tag.longest()) {
        throw BackupException.damaged("有一部分的长度有误", "a part of it has a wrong length");
      }
      byte[] bytes = new byte[length];
      in.readFully(bytes);
      return new Block(tag, bytes);
    } catch (EOFException | ZipException e) {
      throw BackupException.damaged("压缩数据有误", "its compressed data are not as they should be", e);
    }
  }

  /** Fails if anything follows. */
  void end() throws IOException {
    try {
      if (in.read() >= 0 || inflater.getRemaining() > 0 || chunks.read() >= 0) {
        throw BackupException.damaged("末尾之后还有内容", "something follows its end");
      }
    } catch (EOFException | ZipException e) {
      throw BackupException.damaged("压缩数据有误", "its compressed data are not as they should be", e);
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
