package io.chengji.kernel.backup.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a backup from its first byte to its last and checks all of it: seals, order, counts and
 * hashes. Whatever the bytes are, it ends with the contents or a {@link BackupException}.
 */
public final class BackupReader {
  private static final int MOST_KEY_FILES = 1_000;

  private final BlockReader blocks;
  private final BackupSink sink;
  private final List<TableSum> sums = new ArrayList<>();

  private BackupReader(BlockReader blocks, BackupSink sink) {
    this.blocks = blocks;
    this.sink = sink;
  }

  /** Reads what stands in clear at the beginning. */
  public static Header readHeader(InputStream in) throws IOException {
    return Header.read(in).header();
  }

  /**
   * Reads a whole file.
   *
   * @param passphrase null if there is none; needed for an encrypted file only
   */
  public static Contents read(InputStream in, @Nullable Passphrase passphrase, BackupSink sink)
      throws IOException, SQLException {
    Header.Read header = Header.read(in);
    ChunkReader chunks = new ChunkReader(in, seal(header, passphrase));
    try (BlockReader blocks = new BlockReader(chunks)) {
      return new BackupReader(blocks, sink).read(header.header());
    }
  }

  private static ChunkSeal seal(Header.Read read, @Nullable Passphrase passphrase) {
    Encryption encryption = read.header().encryption();
    if (encryption == null) {
      return new HashSeal(read.bytes());
    }
    if (passphrase == null) {
      throw new BackupException(
          BackupException.Reason.PASSPHRASE,
          "备份已加密：请用 --passphrase-file 给出口令文件",
          "the backup is encrypted: give the file of its passphrase with --passphrase-file");
    }
    return new CipherSeal(encryption.key(passphrase), read.bytes());
  }

  private Contents read(Header header) throws IOException, SQLException {
    Manifest manifest = BackupJson.read(expect(Block.Tag.MANIFEST), Manifest.class);
    if (!manifest.journal().journal().equals(header.journal())) {
      throw BackupException.damaged("文件头与内容不符", "header and contents do not belong together");
    }
    sink.onManifest(manifest);
    for (TableShape table : manifest.tables()) {
      readTable(table);
    }
    List<SequencePosition> sequences =
        BackupJson.read(expect(Block.Tag.SEQUENCES), Block.Sequences.class).positions();
    sink.onSequences(sequences);
    int keyFiles = readToEnd();
    return new Contents(header, manifest, sums, sequences, keyFiles);
  }

  private void readTable(TableShape table) throws IOException, SQLException {
    String name = new String(expect(Block.Tag.TABLE), StandardCharsets.UTF_8);
    if (!name.equals(table.name())) {
      throw BackupException.damaged("表的次序有误", "a table is not in its place");
    }
    sink.onTable(table);
    TableSum.Meter meter = new TableSum.Meter();
    Block block = blocks.next();
    while (block.tag() == Block.Tag.TEXT) {
      meter.add(block.bytes(), 0, block.bytes().length);
      sink.onText(block.bytes(), 0, block.bytes().length);
      block = blocks.next();
    }
    TableSum sum = meter.sum(name);
    if (block.tag() != Block.Tag.TABLE_END
        || !sum.equals(BackupJson.read(block.bytes(), TableSum.class))) {
      throw BackupException.damaged(
          "表 " + name + " 的行数或散列不符", "rows or hash of the table " + name + " do not fit");
    }
    sums.add(sum);
    sink.onTableEnd(sum);
  }

  private int readToEnd() throws IOException {
    int keyFiles = 0;
    Block block = blocks.next();
    while (block.tag() == Block.Tag.KEY_FILE && keyFiles < MOST_KEY_FILES) {
      sink.onKeyFile(keyFile(block.bytes()));
      keyFiles++;
      block = blocks.next();
    }
    Block.End end = new Block.End(sums.size(), sums.stream().mapToLong(TableSum::rows).sum());
    if (block.tag() != Block.Tag.END
        || !end.equals(BackupJson.read(block.bytes(), Block.End.class))) {
      throw BackupException.damaged("末尾有误", "its end is not as it should be");
    }
    blocks.end();
    return keyFiles;
  }

  private static KeyFile keyFile(byte[] bytes) {
    int length = bytes.length == 0 ? 0 : bytes[0];
    if (length < 1 || 1 + length > bytes.length) {
      throw BackupException.damaged("密钥文件有误", "a key file is not as it should be");
    }
    String name = new String(bytes, 1, length, StandardCharsets.ISO_8859_1);
    try {
      return new KeyFile(name, Arrays.copyOfRange(bytes, 1 + length, bytes.length));
    } catch (IllegalArgumentException e) {
      throw BackupException.damaged("密钥文件有误", "a key file is not as it should be", e);
    }
  }

  private byte[] expect(Block.Tag tag) throws IOException {
    Block block = blocks.next();
    if (block.tag() != tag) {
      throw BackupException.damaged("各部分的次序有误", "its parts are not in their order");
    }
    return block.bytes();
  }
}
