package io.chengji.kernel.backup.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BackupFileProperties {
  @Property(tries = 200)
  void whatIsWritten_isReadAgain(
      @ForAll("tables") Map<String, List<String>> rows, @ForAll boolean encrypted) {
    Passphrase passphrase = encrypted ? SmallBackup.PASSPHRASE : null;
    Map<String, String> tables = new LinkedHashMap<>();
    rows.forEach((name, lines) -> tables.put(name, String.join("", lines)));
    SmallBackup.Kept kept = new SmallBackup.Kept();
    Contents contents = SmallBackup.read(SmallBackup.write(tables, passphrase), passphrase, kept);
    assertThat(kept.tables).isEqualTo(tables);
    assertThat(contents.rows()).isEqualTo(rows.values().stream().mapToLong(List::size).sum());
  }

  @Property(tries = 500)
  void anyOtherByteAnywhere_isRefused(
      @ForAll @IntRange(min = 0, max = 100_000) int place,
      @ForAll byte value,
      @ForAll boolean encrypted) {
    Passphrase passphrase = encrypted ? SmallBackup.PASSPHRASE : null;
    byte[] bytes = encrypted ? SmallBackup.encrypted() : SmallBackup.plain();
    byte[] other = bytes.clone();
    other[place % bytes.length] = value;
    if (!Arrays.equals(bytes, other)) {
      assertThatThrownBy(() -> SmallBackup.read(other, passphrase))
          .isInstanceOf(BackupException.class);
    }
  }

  /** However a stream is cut into writes and reads, the chunks carry it. */
  @Property(tries = 100)
  void anyBytes_passThroughChunks(
      @ForAll("lengths") List<Integer> lengths, @ForAll @IntRange(min = 1, max = 100_000) int read)
      throws IOException {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    byte[] header = {1};
    ChunkWriter writer = new ChunkWriter(file, new HashSeal(header));
    for (int length : lengths) {
      byte[] part = new byte[length];
      Arrays.fill(part, (byte) length);
      writer.write(part, 0, length);
      expected.write(part);
    }
    writer.finish();
    ChunkReader reader =
        new ChunkReader(new ByteArrayInputStream(file.toByteArray()), new HashSeal(header));
    ByteArrayOutputStream there = new ByteArrayOutputStream();
    byte[] buffer = new byte[read];
    for (int got = reader.read(buffer); got >= 0; got = reader.read(buffer)) {
      there.write(buffer, 0, got);
    }
    assertThat(there.toByteArray()).isEqualTo(expected.toByteArray());
  }

  @Provide
  Arbitrary<List<Integer>> lengths() {
    return Arbitraries.of(0, 1, 17, 65_535, 65_536, 65_537, 200_000).list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<Map<String, List<String>>> tables() {
    Arbitrary<String> line =
        Arbitraries.strings()
            .withChars('a', '市', '\t', '\\', '\0')
            .ofMaxLength(40)
            .map(text -> text + "\n");
    Arbitrary<String> longLine =
        Arbitraries.integers().between(60_000, 200_000).map(n -> "x".repeat(n) + "\n");
    return Arbitraries.maps(
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(20),
            Arbitraries.oneOf(line, line, line, longLine).list().ofMaxSize(20))
        .ofMaxSize(5);
  }
}
