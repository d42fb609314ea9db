package io.chengji.kernel.backup.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.zip.DeflaterOutputStream;

class BackupFileFuzzTest {
  /** Any bytes are a backup or are refused; nothing else happens. */
  @FuzzTest
  void anyBytes_areABackupOrAreRefused(byte[] bytes) throws IOException, SQLException {
    read(bytes);
  }

  /** The same for what stands within the seals and the compression. */
  @FuzzTest
  void anyBlocks_areABackupOrAreRefused(byte[] bytes) throws IOException, SQLException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    byte[] header = new Header(SmallBackup.JOURNAL, null).write(file);
    ChunkWriter chunks = new ChunkWriter(file, new HashSeal(header));
    DeflaterOutputStream blocks = new DeflaterOutputStream(chunks);
    blocks.write(bytes);
    blocks.finish();
    chunks.finish();
    read(file.toByteArray());
  }

  private static void read(byte[] bytes) throws IOException, SQLException {
    try {
      Contents contents =
          BackupReader.read(
              new ByteArrayInputStream(bytes), SmallBackup.PASSPHRASE, BackupSink.NONE);
      assertThat(contents.sums()).hasSameSizeAs(contents.manifest().tables());
    } catch (BackupException refused) {
      assertThat(refused.words().zh()).isNotEmpty();
    }
  }
}
