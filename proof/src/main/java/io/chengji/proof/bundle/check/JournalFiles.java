package io.chengji.proof.bundle.check;

import io.chengji.proof.tree.EntryBundle;
import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.Tile;
import io.chengji.proof.tree.TreeFormatException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The files of a journal that a tree of some size needs; a fault names the file. */
final class JournalFiles {
  private static final int LONGEST_LEAVES = Tile.FULL * (2 + EntryBundle.LONGEST_ENTRY);
  private static final int LONGEST_TILE = Tile.FULL * Hash.LENGTH;

  private final JournalSource source;
  private final long size;

  JournalFiles(JournalSource source, long size) {
    this.source = source;
    this.size = size;
  }

  /** A file as found: the full one may stand in for a partial one. */
  private record Found(String path, int width, byte[] bytes) {}

  long size() {
    return size;
  }

  /** The tiles of level 0, and with them the files of leaves. */
  Stream<Tile> listLeafTiles() {
    return LongStream.range(0, (size + Tile.FULL - 1) / Tile.FULL)
        .mapToObj(index -> Tile.ofTree(0, index, size));
  }

  /** The tiles above level 0, lowest level first. */
  Stream<Tile> listUpperTiles() {
    return Tile.listOf(size).dropWhile(tile -> tile.level() == 0);
  }

  /** The data of the leaves under a tile of level 0. */
  List<byte[]> leaves(Tile tile) {
    Found found = get(tile, Tile::bundlePath, LONGEST_LEAVES);
    try {
      List<byte[]> leaves = EntryBundle.parse(found.bytes());
      if (leaves.size() == found.width()) {
        return leaves.subList(0, tile.width());
      }
    } catch (TreeFormatException broken) {
      throw unreadable(found.path());
    }
    throw unreadable(found.path());
  }

  /** The hashes of a tile, as many as it is wide. */
  byte[] hashes(Tile tile) {
    Found found = get(tile, Tile::path, LONGEST_TILE);
    if (found.bytes().length != found.width() * Hash.LENGTH) {
      throw unreadable(found.path());
    }
    return Arrays.copyOf(found.bytes(), tile.length());
  }

  private Found get(Tile tile, Function<Tile, String> path, int longest) {
    Tile full = new Tile(tile.level(), tile.index(), Tile.FULL);
    return find(tile, path, longest)
        .or(() -> find(full, path, longest))
        .orElseThrow(() -> unreadable(path.apply(tile)));
  }

  private Optional<Found> find(Tile tile, Function<Tile, String> path, int longest) {
    String name = path.apply(tile);
    return source.find(name, longest).map(bytes -> new Found(name, tile.width(), bytes));
  }

  private static Fault unreadable(String path) {
    return new Fault(
        Code.UNREADABLE,
        "journal " + path,
        "日志文件 " + path + " 缺失或无法读取，无法重放到检查点的大小",
        "the journal file "
            + path
            + " is missing or cannot be read, so that it cannot be replayed up to the size of the checkpoint");
  }
}
