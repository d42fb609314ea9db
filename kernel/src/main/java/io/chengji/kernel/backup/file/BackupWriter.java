package io.chengji.kernel.backup.file;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a backup in order: manifest, each table of it with its text, sequences, key files, end.
 * Used by one thread; the stream below is closed by who opened it.
 */
public final class BackupWriter implements AutoCloseable {
  private static final int LEVEL = 2;
  private static final int BUFFER = 1 << 16;

  private final Header header;
  private final ChunkWriter chunks;
  private final Deflater deflater = new Deflater(LEVEL);
  private final DeflaterOutputStream compressed;
  private final DataOutputStream out;
  private final byte[] text = new byte[BUFFER];
  private int filled;
  private int tables;
  private long rows;
  private TableSum.Meter meter = new TableSum.Meter();

  private BackupWriter(OutputStream out, Header header, ChunkSeal seal) {
    this.header = header;
    this.chunks = new ChunkWriter(out, seal);
    this.compressed = new DeflaterOutputStream(chunks, deflater, BUFFER);
    this.out = new DataOutputStream(compressed);
  }

  /**
   * Begins a file.
   *
   * @param journal which journal it is a copy of, as in {@link Header}
   * @param passphrase null for a file that is not encrypted
   */
  public static BackupWriter open(
      OutputStream out, String journal, @Nullable Passphrase passphrase, RandomGenerator random)
      throws IOException {
    return open(out, journal, passphrase, random, Encryption.ITERATIONS);
  }

  static BackupWriter open(
      OutputStream out,
      String journal,
      @Nullable Passphrase passphrase,
      RandomGenerator random,
      int iterations)
      throws IOException {
    if (passphrase == null) {
      Header header = new Header(journal, null);
      return new BackupWriter(out, header, new HashSeal(header.write(out)));
    }
    Encryption.Keyed keyed = Encryption.make(passphrase, random, iterations);
    Header header = new Header(journal, keyed.encryption());
    return new BackupWriter(out, header, new CipherSeal(keyed.key(), header.write(out)));
  }

  /** What stands in clear. */
  public Header header() {
    return header;
  }

  /** Writes what it is a copy of. */
  public void manifest(Manifest manifest) throws IOException {
    block(Block.Tag.MANIFEST, BackupJson.write(manifest));
  }

  /** Begins a table. */
  public void table(TableShape table) throws IOException {
    meter = new TableSum.Meter();
    block(Block.Tag.TABLE, table.name().getBytes(StandardCharsets.UTF_8));
  }

  /** Adds text of the table, as COPY writes it. */
  public void text(byte[] bytes, int offset, int length) throws IOException {
    meter.add(bytes, offset, length);
    int done = 0;
    while (done < length) {
      int part = Math.min(length - done, BUFFER - filled);
      System.arraycopy(bytes, offset + done, text, filled, part);
      filled += part;
      done += part;
      if (filled == BUFFER) {
        flushText();
      }
    }
  }

  /** Ends the table. */
  public TableSum endTable(String name) throws IOException {
    flushText();
    TableSum sum = meter.sum(name);
    block(Block.Tag.TABLE_END, BackupJson.write(sum));
    tables++;
    rows += sum.rows();
    return sum;
  }

  /** Writes where the sequences stand. */
  public void sequences(List<SequencePosition> sequences) throws IOException {
    block(Block.Tag.SEQUENCES, BackupJson.write(new Block.Sequences(sequences)));
  }

  /** Writes a file of the folder of keys. */
  public void keyFile(KeyFile file) throws IOException {
    byte[] name = file.name().getBytes(StandardCharsets.US_ASCII);
    block(
        Block.Tag.KEY_FILE,
        ByteBuffer.allocate(1 + name.length + file.bytes().length)
            .put((byte) name.length)
            .put(name)
            .put(file.bytes())
            .array());
  }

  /** Writes the end; only now the file is one. */
  public void finish() throws IOException {
    block(Block.Tag.END, BackupJson.write(new Block.End(tables, rows)));
    compressed.finish();
    chunks.finish();
  }

  private void flushText() throws IOException {
    if (filled > 0) {
      block(Block.Tag.TEXT, text, filled);
      filled = 0;
    }
  }

  private void block(Block.Tag tag, byte[] bytes) throws IOException {
    block(tag, bytes, bytes.length);
  }

  private void block(Block.Tag tag, byte[] bytes, int length) throws IOException {
    if (length > tag.longest()) {
      throw new IllegalStateException("a block %s of %d bytes".formatted(tag, length));
    }
    out.writeByte(tag.letter());
    out.writeInt(length);
    out.write(bytes, 0, length);
  }

  @Override
  public void close() {
    deflater.end();
  }
}
