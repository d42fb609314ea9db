package io.chengji.kernel.backup.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.kernel.backup.file.BackupException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Is what was written read again, and nothing else? */
class BackupFileTest {
  @Test
  void wholeFile_isReadAsItWasWritten() {
    for (Passphrase passphrase : Arrays.asList(null, SmallBackup.PASSPHRASE)) {
      SmallBackup.Kept kept = new SmallBackup.Kept();
      byte[] bytes = SmallBackup.write(SmallBackup.twoTables(), passphrase);
      Contents contents = SmallBackup.read(bytes, passphrase, kept);
      assertThat(kept.tables).isEqualTo(SmallBackup.twoTables());
      assertThat(kept.keys).singleElement().extracting(KeyFile::name).isEqualTo("signing.key");
      assertThat(kept.keys.getFirst().bytes()).containsExactly(1, 2, 3);
      assertThat(contents.manifest()).isEqualTo(SmallBackup.manifest(List.of("thing", "empty")));
      assertThat(contents.sequences()).isEqualTo(SmallBackup.SEQUENCES);
      assertThat(contents.rows()).isEqualTo(2);
      assertThat(contents.keyFiles()).isEqualTo(1);
      assertThat(contents.isEncrypted()).isEqualTo(passphrase != null);
    }
  }

  @Test
  void anyByteFlipped_isRefusedInAPlainFile() {
    assertEveryFlipIsRefused(SmallBackup.plain(), null);
  }

  @Test
  void anyByteFlipped_isRefusedInAnEncryptedFile() {
    assertEveryFlipIsRefused(SmallBackup.encrypted(), SmallBackup.PASSPHRASE);
  }

  private static void assertEveryFlipIsRefused(byte[] bytes, @Nullable Passphrase passphrase) {
    for (int at = 0; at < bytes.length; at++) {
      for (int bit : new int[] {1, 0x20, 0x80}) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) bit;
        assertRefused(flipped, passphrase, "byte " + at + " flipped by " + bit);
      }
    }
  }

  @Test
  void fileCutOffAnywhere_isRefused() {
    byte[] plain = SmallBackup.plain();
    byte[] encrypted = SmallBackup.encrypted();
    for (int length = 0; length < plain.length; length++) {
      assertRefused(Arrays.copyOf(plain, length), null, "cut at " + length);
    }
    for (int length = 0; length < encrypted.length; length++) {
      assertRefused(Arrays.copyOf(encrypted, length), SmallBackup.PASSPHRASE, "cut at " + length);
    }
  }

  @Test
  void somethingAfterTheEnd_isRefused() {
    byte[] longer = Arrays.copyOf(SmallBackup.plain(), SmallBackup.plain().length + 1);
    assertRefused(longer, null, "a byte more");
  }

  @Test
  void chunksDroppedSwappedOrDoubled_areRefused() {
    for (Passphrase passphrase : Arrays.asList(null, SmallBackup.PASSPHRASE)) {
      byte[] whole = SmallBackup.write(Map.of("thing", noise()), passphrase);
      List<byte[]> parts = parts(whole, passphrase == null ? 32 : 16);
      assertThat(parts).hasSizeGreaterThan(3);
      assertThat(join(parts)).isEqualTo(whole);
      assertRefused(join(without(parts, 1)), passphrase, "first chunk dropped");
      assertRefused(join(without(parts, parts.size() - 1)), passphrase, "last chunk dropped");
      assertRefused(join(swapped(parts)), passphrase, "chunks swapped");
      assertRefused(join(doubled(parts)), passphrase, "chunk doubled");
    }
  }

  @Test
  void chunksOfAnotherFileWithTheSamePassphrase_areRefused() {
    List<byte[]> one = parts(SmallBackup.encrypted(), 16);
    byte[] other = SmallBackup.write(Map.of("thing", "1\tx\n"), null);
    byte[] header = parts(other, 32).getFirst();
    assertRefused(join(List.of(header, one.get(1))), SmallBackup.PASSPHRASE, "another header");
  }

  @Test
  void wrongOrMissingPassphrase_isSaid() {
    byte[] bytes = SmallBackup.encrypted();
    assertReason(bytes, Passphrase.of("another passphrase"), Reason.PASSPHRASE);
    assertReason(bytes, null, Reason.PASSPHRASE);
  }

  @Test
  void passphraseForAPlainFile_isNotNeeded() {
    assertThat(SmallBackup.read(SmallBackup.plain(), SmallBackup.PASSPHRASE).rows()).isEqualTo(2);
  }

  @Test
  void encryptedFile_showsNothingOfWhatItHolds() {
    String bytes = new String(SmallBackup.encrypted(), StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain("thing", "V1__journal", "signing.key").contains("AES-256-GCM");
  }

  @Test
  void laterFormat_isNamed() {
    byte[] later = SmallBackup.plain();
    later["chengji-backup ".length()] = '2';
    assertReason(later, null, Reason.NEWER);
  }

  @Test
  void anyOtherFile_isNoBackup() {
    for (String text : List.of("", "\n", "PK\3\4", "chengji-backup", "chengji-backup 0\n", "x\n")) {
      assertReason(text.getBytes(StandardCharsets.UTF_8), null, Reason.DAMAGED);
    }
  }

  @Test
  void header_isReadAlone() throws IOException {
    Header header = BackupReader.readHeader(new ByteArrayInputStream(SmallBackup.encrypted()));
    assertThat(header.journal()).isEqualTo(SmallBackup.JOURNAL);
    assertThat(header.encryption()).isNotNull();
  }

  @Test
  void twoFilesWithOnePassphrase_haveTwoKeys() {
    assertThat(Encryption.make(SmallBackup.PASSPHRASE, new java.util.Random(1), 1).key())
        .isNotEqualTo(Encryption.make(SmallBackup.PASSPHRASE, new java.util.Random(2), 1).key());
  }

  private static void assertReason(byte[] bytes, @Nullable Passphrase passphrase, Reason reason) {
    assertThatExceptionOfType(BackupException.class)
        .isThrownBy(() -> SmallBackup.read(bytes, passphrase))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static void assertRefused(byte[] bytes, @Nullable Passphrase passphrase, String what) {
    assertThatThrownBy(() -> SmallBackup.read(bytes, passphrase))
        .as(what)
        .isInstanceOf(BackupException.class);
  }

  /** Text that hardly shrinks, for several chunks. */
  private static String noise() {
    StringBuilder text = new StringBuilder();
    new java.util.Random(5).longs(20_000).forEach(n -> text.append(n).append("\tx\n"));
    return text.toString();
  }

  /** The header, then each chunk with its word and seal. */
  private static List<byte[]> parts(byte[] bytes, int seal) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int name = "chengji-backup 1\n".length();
    List<byte[]> parts = new ArrayList<>();
    parts.add(take(buffer, name + Integer.BYTES + buffer.getInt(name)));
    while (buffer.hasRemaining()) {
      int word = buffer.getInt(buffer.position());
      parts.add(take(buffer, Integer.BYTES + (word & Integer.MAX_VALUE) + seal));
    }
    return parts;
  }

  private static byte[] take(ByteBuffer buffer, int length) {
    byte[] part = new byte[length];
    buffer.get(part);
    return part;
  }

  private static List<byte[]> without(List<byte[]> parts, int at) {
    List<byte[]> fewer = new ArrayList<>(parts);
    fewer.remove(at);
    return fewer;
  }

  private static List<byte[]> swapped(List<byte[]> parts) {
    List<byte[]> other = new ArrayList<>(parts);
    java.util.Collections.swap(other, 1, 2);
    return other;
  }

  private static List<byte[]> doubled(List<byte[]> parts) {
    List<byte[]> more = new ArrayList<>(parts);
    more.add(1, parts.get(1));
    return more;
  }

  private static byte[] join(List<byte[]> parts) {
    ByteBuffer joined = ByteBuffer.allocate(parts.stream().mapToInt(p -> p.length).sum());
    parts.forEach(joined::put);
    return joined.array();
  }
}
