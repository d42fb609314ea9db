package io.chengji.kernel.log;

import io.chengji.proof.tree.Tile;
import io.chengji.proof.tree.TileSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of static files that everyone may read, in the layout of C2SP tlog-tiles: {@code
 * checkpoint}, {@code tile/<level>/<n>}, {@code tile/entries/<n>}. A file appears whole under its
 * name. Up to the size in {@code .synced} all files are known to be on the disk.
 */
final class TileFolder implements TileSource {
  private static final String CHECKPOINT = "checkpoint";
  private static final String SYNCED = ".synced";
  private static final String FRESH = ".fresh";

  private final Path root;
  private final Set<Path> unsynced = new LinkedHashSet<>();

  TileFolder(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  @Override
  public byte[] read(Tile tile) {
    return readEither(tile.path(), full(tile).path());
  }

  /** The entries behind a tile of level 0, or more of them. */
  byte[] readBundle(Tile tile) {
    return readEither(tile.bundlePath(), full(tile).bundlePath());
  }

  private static Tile full(Tile tile) {
    return new Tile(tile.level(), tile.index(), Tile.FULL);
  }

  private byte[] readEither(String path, String fuller) {
    return find(path)
        .or(() -> find(fuller))
        .orElseThrow(() -> new UncheckedIOException(new NoSuchFileException(path)));
  }

  /** The file under a path of the layout. */
  Optional<byte[]> find(String path) {
    try {
      return Optional.of(Files.readAllBytes(root.resolve(path)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The newest checkpoint that is published here. */
  Optional<String> findCheckpoint() {
    return find(CHECKPOINT).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  void publish(String note) throws IOException {
    write(CHECKPOINT, note.getBytes(StandardCharsets.UTF_8));
  }

  void write(Tile tile, byte[] bytes) throws IOException {
    write(tile.path(), bytes);
    if (tile.isFull()) {
      deletePartial(tile.path());
    }
  }

  void writeBundle(Tile tile, byte[] bytes) throws IOException {
    write(tile.bundlePath(), bytes);
    if (tile.isFull()) {
      deletePartial(tile.bundlePath());
    }
  }

  private void write(String path, byte[] bytes) throws IOException {
    Path fresh = root.resolve(FRESH);
    Path file = root.resolve(path);
    Files.write(fresh, bytes);
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      Files.createDirectories(DurableFile.parent(file));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
    unsynced.add(file);
  }

  private void deletePartial(String path) throws IOException {
    Path folder = root.resolve(path + ".p");
    if (Files.isDirectory(folder)) {
      deleteAll(folder);
    }
  }

  /** The size up to which every file is on the disk; 0 where that is not known. */
  long synced() {
    String text = find(SYNCED).map(b -> new String(b, StandardCharsets.UTF_8).strip()).orElse("");
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  /** Brings what was written to the disk and remembers that this holds up to a size. */
  void sync(long size) throws IOException {
    Set<Path> paths = new LinkedHashSet<>();
    for (Path file : unsynced) {
      if (Files.exists(file)) {
        paths.add(file);
        for (Path up = file.getParent(); up != null && up.startsWith(root); up = up.getParent()) {
          paths.add(up);
        }
      }
    }
    for (Path path : paths) {
      DurableFile.sync(path);
    }
    unsynced.clear();
    Path mark = root.resolve(SYNCED);
    Files.writeString(root.resolve(FRESH), size + "\n");
    DurableFile.sync(root.resolve(FRESH));
    Files.move(root.resolve(FRESH), mark, StandardCopyOption.ATOMIC_MOVE);
    DurableFile.sync(root);
  }

  /** Makes the folder, empty of tiles. */
  void clear() throws IOException {
    Files.createDirectories(root);
    unsynced.clear();
    Files.deleteIfExists(root.resolve(SYNCED));
    Path tiles = root.resolve("tile");
    if (Files.isDirectory(tiles)) {
      deleteAll(tiles);
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }
}
