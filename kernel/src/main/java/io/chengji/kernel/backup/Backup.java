package io.chengji.kernel.backup;

import io.chengji.kernel.backup.file.BackupException;
import io.chengji.kernel.backup.file.BackupReader;
import io.chengji.kernel.backup.file.BackupSink;
import io.chengji.kernel.backup.file.Contents;
import io.chengji.kernel.backup.file.JournalMark;
import io.chengji.kernel.backup.file.Passphrase;
import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.journal.Entry;
import io.chengji.kernel.postgres.Progress;
import io.chengji.kernel.records.Records;
import io.chengji.kernel.words.Words;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes backups of a records store. A file gets its name only after it was written to the disk,
 * read back and found whole; then the journal tells of it. Thread-safe.
 */
public final class Backup {
  private static final int BUFFER = 1 << 18;

  private final Parts parts;

  public Backup(Parts parts) {
    this.parts = parts;
  }

  /**
   * What a backup stands on.
   *
   * @param records the store
   * @param keys the folder of signing keys
   * @param clock the time in names and manifests
   * @param random where salts come from: in production a {@code SecureRandom}
   * @param product the version of this program
   */
  public record Parts(
      Records records, Path keys, InstantSource clock, RandomGenerator random, String product) {}

  /**
   * What is wanted.
   *
   * @param folder where the file goes; made if it is not there
   * @param passphrase null for a file that is not encrypted
   * @param withKeys whether the signing keys go with it; only into an encrypted file
   * @param actor who asked, an opaque id
   */
  public record Order(
      Path folder, @Nullable Passphrase passphrase, boolean withKeys, String actor) {
    public Order {
      if (withKeys && passphrase == null) {
        throw new BackupException(
            BackupException.Reason.PASSPHRASE,
            "签名密钥只能放进加密的备份：请用 --passphrase-file 给出口令文件",
            "signing keys go into an encrypted backup only: give a passphrase with --passphrase-file");
      }
    }
  }

  /**
   * A backup that was made and found whole.
   *
   * @param file its name
   * @param madeAt when its state was fixed
   * @param bytes its length
   * @param contents what it holds
   */
  public record Made(Path file, Instant madeAt, long bytes, Contents contents) {}

  /**
   * Makes one.
   *
   * @throws BackupException if it cannot be made; there is no file then
   */
  public Made make(Order order, Progress progress) {
    Instant now = parts.clock().instant();
    String name = BackupName.of(now);
    try (PartialFile file = PartialFile.open(order.folder(), name)) {
      if (Files.exists(order.folder().resolve(name))) {
        throw new BackupException(
            BackupException.Reason.FAILED,
            "已有文件 %s；请稍后再做".formatted(name),
            "there is a file %s already; try again in a moment".formatted(name));
      }
      Contents written = new BackupMaking(parts, order, now, progress).write(file);
      long bytes = Files.size(file.path());
      verify(file, order, written, progress);
      Made made = new Made(file.publish(name), now, bytes, written);
      tell(order, made);
      return made;
    } catch (IOException e) {
      throw failed(e);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The backups of this store in a folder. */
  public BackupFolder folder(Path folder) {
    return new BackupFolder(folder, parts.records().withHandle(JournalState::mark));
  }

  /** Reads a file from its first byte to its last. */
  public static Contents check(Path file, @Nullable Passphrase passphrase) {
    return read(file, passphrase, BackupSink.NONE);
  }

  static Contents read(Path file, @Nullable Passphrase passphrase, BackupSink sink) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      return BackupReader.read(in, passphrase, sink);
    } catch (IOException e) {
      throw new BackupException(
          BackupException.Reason.FAILED,
          new Words("无法读取 " + file + "：" + e, "cannot read " + file + ": " + e),
          e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void verify(PartialFile file, Order order, Contents written, Progress progress) {
    progress.report("正在读回并核对", "reading it back and checking");
    Contents there = check(file.path(), order.passphrase());
    if (!there.equals(written)) {
      throw new BackupException(
          BackupException.Reason.FAILED,
          "读回的内容与写出的不同：请检查存储设备",
          "what was read back is not what was written: look at the storage");
    }
  }

  private void tell(Order order, Made made) {
    Entry entry =
        Entry.of(
            BackupKinds.MADE,
            new Actor(order.actor(), null, null, null),
            made.madeAt(),
            says(made));
    parts.records().change().commit(entry, handle -> true);
  }

  private static Map<String, Object> says(Made made) {
    JournalMark journal = made.contents().manifest().journal();
    Map<String, Object> says = new LinkedHashMap<>();
    says.put("file", String.valueOf(made.file().getFileName()));
    says.put("bytes", made.bytes());
    says.put("encrypted", made.contents().isEncrypted());
    says.put("keyFiles", made.contents().keyFiles());
    says.put("entries", journal.entries());
    says.put("lastEntry", journal.lastEntry());
    if (journal.logSize() != null && journal.logRoot() != null) {
      says.put("logSize", journal.logSize());
      says.put("logRoot", journal.logRoot());
    }
    return says;
  }

  private static BackupException failed(Exception e) {
    return new BackupException(
        BackupException.Reason.FAILED,
        new Words(
            "备份没有写成，没有留下文件：" + e, "the backup could not be written and no file was left: " + e),
        e);
  }
}
