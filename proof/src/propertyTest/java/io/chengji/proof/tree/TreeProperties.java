package io.chengji.proof.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Frontier, memory and tiles are one tree, however it grew. */
class TreeProperties {
  @Property(tries = 60)
  void everyWayOfGrowing_givesOneTree(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 900) Integer> steps) {
    Map<Tile, byte[]> stored = new HashMap<>();
    Frontier frontier = new Frontier();
    MemoryTree memory = new MemoryTree();
    TileWriter writer = new TileWriter(stored::put);
    for (int step : steps) {
      for (int i = 0; i < step; i++) {
        Hash leaf = leaf(memory.size());
        frontier.append(leaf);
        memory.append(leaf);
        writer.append(leaf);
      }
      writer.flush();
      long size = memory.size();
      assertThat(stored.keySet()).containsAll(Tile.listOf(size).toList());
      Hash root = Merkle.root(size, new TiledTree(size, stored::get));
      assertThat(root).isEqualTo(frontier.root()).isEqualTo(memory.root());
      frontier = Frontier.ofBytes(frontier.bytes());
      writer = TileWriter.resume(size, stored::get, stored::put);
    }
  }

  @Property(tries = 100)
  void changedTiles_leadFromOneSizeToTheOther(
      @ForAll @LongRange(max = 200_000) long one, @ForAll @LongRange(max = 200_000) long other) {
    long first = Math.min(one, other);
    long second = Math.max(one, other);
    List<Tile> before = Tile.listOf(first).toList();
    List<Tile> after = new ArrayList<>(Tile.listOf(second).toList());
    after.removeAll(new java.util.HashSet<>(before));
    assertThat(Tile.listChanged(first, second)).containsExactlyElementsOf(after);
  }

  @Property
  void path_isReadBack(
      @ForAll @IntRange(max = 63) int level,
      @ForAll @LongRange(max = (1L << 55) - 1) long index,
      @ForAll @IntRange(min = 1, max = 256) int width) {
    Tile tile = new Tile(level, index, width);
    assertThat(Tile.parsePath(tile.path())).isEqualTo(tile);
    Tile entries = new Tile(0, index, width);
    assertThat(Tile.parseBundlePath(entries.bundlePath())).isEqualTo(entries);
  }

  /** With any hashes at all, a proof made is a proof that holds. */
  @Property
  void proofOfAHugeTree_holds(
      @ForAll @LongRange(min = 1) long size, @ForAll @LongRange(min = 0) long number) {
    long index = number % size;
    HashSource source = TreeProperties::uniform;
    Hash root = Merkle.root(size, source);
    assertThat(Frontier.ofSource(size, source).root()).isEqualTo(root);
    List<Hash> proof = Merkle.inclusionProof(index, size, source);
    assertThat(Merkle.isIncluded(uniform(0, index), index, size, proof, root)).isTrue();
    long first = index + 1;
    List<Hash> consistency = Merkle.consistencyProof(first, size, source);
    assertThat(Merkle.isConsistent(first, size, consistency, Merkle.root(first, source), root))
        .isTrue();
  }

  @Property
  void bundle_isReadBack(@ForAll @Size(min = 1, max = 256) List<byte[]> entries) {
    byte[] bytes = EntryBundle.write(entries);
    List<byte[]> read = EntryBundle.parse(bytes);
    assertThat(read).hasSameSizeAs(entries);
    for (int i = 0; i < read.size(); i++) {
      assertThat(read.get(i)).isEqualTo(entries.get(i));
    }
  }

  /** Subtree hashes of a tree in which all leaves are the same. */
  private static Hash uniform(int level, long index) {
    Hash hash = leaf(0);
    for (int i = 0; i < level; i++) {
      hash = Merkle.nodeHash(hash, hash);
    }
    return hash;
  }

  private static Hash leaf(long number) {
    return Merkle.leafHash(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }
}
