package io.chengji.kernel.backup.file;

import java.util.List;

/**
 * What a whole file was found to hold, after every check of the file itself.
 *
 * @param header what stands in clear
 * @param manifest what it is a copy of
 * @param sums of the tables, in the order of the manifest
 * @param sequences where they stood
 * @param keyFiles how many files of the folder of keys it carries
 */
public record Contents(
    Header header,
    Manifest manifest,
    List<TableSum> sums,
    List<SequencePosition> sequences,
    int keyFiles) {
  public Contents {
    sums = List.copyOf(sums);
    sequences = List.copyOf(sequences);
  }

  /** Rows of all tables. */
  public long rows() {
    return sums.stream().mapToLong(TableSum::rows).sum();
  }

  /** Whether the file is encrypted. */
  public boolean isEncrypted() {
    return header.encryption() != null;
  }
}
