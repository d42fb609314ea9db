package io.chengji.kernel.backup.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Files made without a database, and what was read from them. */
final class SmallBackup {
  static final String JOURNAL = "0123456789abcdef";
  static final Passphrase PASSPHRASE = Passphrase.of("一个足够长的口令 for tests");
  static final List<SequencePosition> SEQUENCES =
      List.of(new SequencePosition("thing_id_seq", 7, true));
  static final KeyFile KEY = new KeyFile("signing.key", new byte[] {1, 2, 3});
  private static final int FEW_ITERATIONS = 100;

  private SmallBackup() {}

  static Manifest manifest(List<String> tables) {
    return new Manifest(
        "0.1",
        "18.6",
        Instant.parse("2026-11-20T01:02:03Z"),
        new JournalMark(JOURNAL, 3, 4, 3L, "ab".repeat(32)),
        List.of(new AppliedMigration("V1__journal.sql", -17)),
        tables.stream().map(SmallBackup::table).toList());
  }

  private static TableShape table(String name) {
    return new TableShape(
        name,
        List.of(new Column("id", "bigint", false), new Column("名称", "text", true)),
        List.of("id"));
  }

  /** Tables of these names with this text. */
  static byte[] write(Map<String, String> tables, @Nullable Passphrase passphrase) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BackupWriter writer =
        BackupWriter.open(out, JOURNAL, passphrase, new Random(1), FEW_ITERATIONS)) {
      Manifest manifest = manifest(List.copyOf(tables.keySet()));
      writer.manifest(manifest);
      for (TableShape table : manifest.tables()) {
        writer.table(table);
        byte[] text = tables.get(table.name()).getBytes(StandardCharsets.UTF_8);
        writer.text(text, 0, text.length);
        writer.endTable(table.name());
      }
      writer.sequences(SEQUENCES);
      writer.keyFile(KEY);
      writer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] plain() {
    return write(twoTables(), null);
  }

  static byte[] encrypted() {
    return write(twoTables(), PASSPHRASE);
  }

  static Map<String, String> twoTables() {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put("thing", "1\t市\n2\t\\N\n");
    tables.put("empty", "");
    return tables;
  }

  static Contents read(byte[] bytes, @Nullable Passphrase passphrase) {
    return read(bytes, passphrase, BackupSink.NONE);
  }

  static Contents read(byte[] bytes, @Nullable Passphrase passphrase, BackupSink sink) {
    try {
      return BackupReader.read(new ByteArrayInputStream(bytes), passphrase, sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps all that a file holds. */
  static final class Kept implements BackupSink {
    final Map<String, String> tables = new LinkedHashMap<>();
    final List<KeyFile> keys = new ArrayList<>();
    private ByteArrayOutputStream text = new ByteArrayOutputStream();

    @Override
    public void onTable(TableShape table) {
      text = new ByteArrayOutputStream();
    }

    @Override
    public void onText(byte[] bytes, int offset, int length) {
      text.write(bytes, offset, length);
    }

    @Override
    public void onTableEnd(TableSum sum) {
      tables.put(sum.name(), text.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void onKeyFile(KeyFile file) {
      keys.add(file);
    }
  }
}
