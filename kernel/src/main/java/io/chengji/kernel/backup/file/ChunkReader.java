package io.chengji.kernel.backup.file;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads what {@link ChunkWriter} wrote; gives out no byte before its chunk was checked. */
final class ChunkReader extends InputStream {
  private final DataInputStream in;
  private final ChunkSeal seal;
  private byte[] chunk = new byte[0];
  private int at;
  private boolean last;

  ChunkReader(InputStream in, ChunkSeal seal) {
    this.in = new DataInputStream(in);
    this.seal = seal;
  }

  @Override
  public int read() throws IOException {
    return fill() ? chunk[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int part = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, bytes, offset, part);
    at += part;
    return part;
  }

  /** Whether there is a byte to read. */
  private boolean fill() throws IOException {
    while (at == chunk.length && !last) {
      readChunk();
    }
    return at < chunk.length;
  }

  private void readChunk() throws IOException {
    try {
      int word = in.readInt();
      int length = word & ~ChunkWriter.LAST;
      boolean end = (word & ChunkWriter.LAST) != 0;
      if (length > ChunkWriter.CHUNK || (!end && length < ChunkWriter.CHUNK)) {
        throw BackupException.damaged("有一段的长度有误", "a chunk has a wrong length");
      }
      byte[] sealed = new byte[length + seal.added()];
      in.readFully(sealed);
      chunk = seal.open(word, sealed);
      at = 0;
      last = end;
    } catch (EOFException e) {
      throw BackupException.damaged("文件不完整，末尾缺失", "it is cut off before its end", e);
    }
    if (last && in.read() >= 0) {
      throw BackupException.damaged("末尾之后还有内容", "something follows its end");
    }
  }
}
