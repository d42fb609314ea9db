package io.chengji.kernel.backup.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Cuts a stream into chunks of {@link #CHUNK} bytes, the last one shorter or empty. Each is written
 * as a word (its length, the highest bit set for the last) and the sealed chunk. Closing it without
 * {@link #finish} leaves a file that nobody takes for complete.
 */
final class ChunkWriter extends OutputStream {
  static final int CHUNK = 1 << 16;
  static final int LAST = 1 << 31;

  private final OutputStream out;
  private final ChunkSeal seal;
  private final byte[] buffer = new byte[CHUNK];
  private int filled;

  ChunkWriter(OutputStream out, ChunkSeal seal) {
    this.out = out;
    this.seal = seal;
  }

  @Override
  public void write(int next) throws IOException {
    write(new byte[] {(byte) next}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      if (filled == CHUNK) {
        writeChunk(0);
      }
      int part = Math.min(length - done, CHUNK - filled);
      System.arraycopy(bytes, offset + done, buffer, filled, part);
      filled += part;
      done += part;
    }
  }

  /** Writes what is left as the last chunk. */
  void finish() throws IOException {
    writeChunk(LAST);
    out.flush();
  }

  private void writeChunk(int last) throws IOException {
    int word = filled | last;
    byte[] sealed = seal.seal(word, buffer, filled);
    out.write(ByteBuffer.allocate(Integer.BYTES).putInt(word).array());
    out.write(sealed);
    filled = 0;
  }
}
