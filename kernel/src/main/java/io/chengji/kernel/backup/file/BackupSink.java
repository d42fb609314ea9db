package io.chengji.kernel.backup.file;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * Takes what a file holds while it is read. Nothing of it is certain before the reading has ended:
 * a fault further on refuses the whole.
 */
public interface BackupSink {
  /** Lets all pass. */
  BackupSink NONE = new BackupSink() {};

  /** What the file is a copy of; first. */
  default void onManifest(Manifest manifest) throws SQLException {}

  /** A table begins. */
  default void onTable(TableShape table) throws SQLException {}

  /** A part of the text of the table; the bytes are valid during the call only. */
  default void onText(byte[] text, int offset, int length) throws SQLException {}

  /** A table has ended and was found whole. */
  default void onTableEnd(TableSum sum) throws SQLException {}

  /** All positions of sequences. */
  default void onSequences(List<SequencePosition> sequences) throws SQLException {}

  /** A file of the folder of keys. */
  default void onKeyFile(KeyFile file) throws IOException {}
}
