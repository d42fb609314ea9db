package io.chengji.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.postgres.ServerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Do the static files follow the database, whatever became of them? */
class FilesTest {
  private LogFixture log;
  private Path folder;

  @BeforeEach
  void open() {
    log = LogFixture.on(ServerKind.EMBEDDED_18);
    folder = log.home.resolve("journal");
    addMany(600);
    log.sealed();
  }

  @AfterEach
  void close() {
    log.close();
  }

  private void addMany(int count) {
    log.records.withLog(
        h ->
            h.execute(
                """
                insert into journal_entry (kind, kind_version, is_public, actor, observed_at,
                  received_at, payload, salt)
                select 'thing.changed', 1, n % 2 = 0, 'a', now(), now(), '{"id":' || n || '}',
                  decode(repeat('ab', 16), 'hex') from generate_series(1, ?) n
                """,
                count));
  }

  @Test
  void partialTiles_goWhenTheTileIsFull() throws IOException {
    assertThat(log.published().files())
        .contains("tile/0/000", "tile/0/001", "tile/0/002.p/89", "tile/1/000.p/2")
        .contains("tile/entries/000", "tile/entries/002.p/89")
        .noneMatch(path -> path.startsWith("tile/0/000.p"));
    addMany(300);
    log.sealed();
    assertThat(log.published().files())
        .contains("tile/0/002", "tile/0/003.p/133")
        .noneMatch(path -> path.startsWith("tile/0/002.p"))
        .noneMatch(path -> path.startsWith("tile/entries/002.p"));
  }

  @Test
  void partialTilesOfOlderCheckpoints_areServedUntilTheirTileIsFull() throws IOException {
    addMany(1);
    log.sealed();
    assertThat(log.published().files()).contains("tile/0/002.p/89", "tile/0/002.p/90");
  }

  @Test
  void folderThatIsGone_isWrittenAnew() throws IOException {
    List<String> before = log.published().files();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    assertThat(log.sealed().files()).isEqualTo(before);
  }

  /** As after a loss of power: what was written since the last sync is cut, empty, zero or gone. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void filesThatALossOfPowerTook_areWrittenAnew(long seed) throws IOException {
    Random random = new Random(seed);
    Path synced = folder.resolve(".synced");
    byte[] mark = Files.readAllBytes(synced);
    List<String> before = log.published().files();
    addMany(700);
    log.sealed();
    Files.write(synced, mark);
    for (String file : log.published().files()) {
      if (!before.contains(file) && random.nextInt(3) > 0) {
        spoil(folder.resolve(file), random);
      }
    }
    Published healed = log.sealed();
    assertThat(healed.size()).isEqualTo(1301);
  }

  private static void spoil(Path file, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    switch (random.nextInt(3)) {
      case 0 -> Files.delete(file);
      case 1 -> Files.write(file, new byte[bytes.length]);
      default -> Files.write(file, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
    }
  }

  @Test
  void checkpointThatIsGone_comesBackWithoutNewEntries() throws IOException {
    String note = log.published().note();
    Files.delete(folder.resolve("checkpoint"));
    assertThat(log.sealed().note()).isEqualTo(note);
  }
}
