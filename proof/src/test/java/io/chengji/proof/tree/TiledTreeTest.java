package io.chengji.proof.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Large enough for three levels of tiles. */
class TiledTreeTest {
  private static final int SIZE = 70_000;

  private final Map<Tile, byte[]> stored = new HashMap<>();
  private final TileWriter writer = new TileWriter(stored::put);
  private final MemoryTree memory = new MemoryTree();

  TiledTreeTest() {
    for (int i = 0; i < SIZE; i++) {
      Hash leaf = Merkle.leafHash(ByteBuffer.allocate(4).putInt(i).array());
      writer.append(leaf);
      memory.append(leaf);
    }
    writer.flush();
  }

  @Test
  void tiles_areThoseOfTheSize() {
    assertThat(stored.keySet()).containsExactlyInAnyOrderElementsOf(Tile.listOf(SIZE).toList());
    stored.forEach((tile, bytes) -> assertThat(bytes).isEqualTo(memory.read(tile)));
    assertThat(stored.get(new Tile(1, 0, 256))).startsWith(memory.hash(8, 0).bytes());
  }

  @Test
  void everySubtree_isReadOutOfTheTiles() {
    TiledTree tree = new TiledTree(SIZE, stored::get);
    assertThat(tree.size()).isEqualTo(SIZE);
    for (int level = 0; SIZE >> level > 0; level++) {
      for (long index = 0; index < SIZE >> level; index += 97) {
        assertThat(tree.hash(level, index)).isEqualTo(memory.hash(level, index));
      }
    }
    assertThat(Merkle.root(SIZE, tree)).isEqualTo(memory.root());
    assertThatThrownBy(() -> tree.hash(0, SIZE)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.hash(17, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.hash(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.hash(63, 0)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void proofsOutOfTiles_areThoseOutOfMemory() {
    TiledTree tree = new TiledTree(SIZE, stored::get, 2);
    for (long index = 0; index < SIZE; index += 1009) {
      assertThat(Merkle.inclusionProof(index, SIZE, tree))
          .isEqualTo(memory.inclusionProof(index, SIZE));
      assertThat(Merkle.consistencyProof(index, SIZE, tree))
          .isEqualTo(memory.consistencyProof(index, SIZE));
    }
  }

  @Test
  void writer_goesOnWhereItStopped() {
    Map<Tile, byte[]> later = new HashMap<>(stored);
    TileWriter resumed = TileWriter.resume(SIZE, stored::get, later::put);
    assertThat(resumed.size()).isEqualTo(SIZE);
    assertThat(resumed.root()).isEqualTo(writer.root()).isEqualTo(memory.root());
    resumed.flush();
    assertThat(later).hasSameSizeAs(stored);
    for (int i = 0; i < 300; i++) {
      Hash leaf = Merkle.leafHash(new byte[] {(byte) i});
      memory.append(leaf);
      resumed.append(leaf);
    }
    resumed.flush();
    assertThat(resumed.root()).isEqualTo(memory.root());
    assertThat(resumed.frontier().root()).isEqualTo(memory.root());
    assertThat(later.keySet()).containsAll(Tile.listOf(SIZE + 300).toList());
    later.forEach((tile, bytes) -> assertThat(bytes).isEqualTo(memory.read(tile)));
  }

  @Test
  void fullTile_mayStandInForAPartialOne() {
    TiledTree smaller =
        new TiledTree(300, tile -> memory.read(new Tile(tile.level(), tile.index(), 256)));
    assertThat(Merkle.root(300, smaller)).isEqualTo(memory.root(300));
  }

  @Test
  void tileOfAnotherLength_isRefused() {
    TiledTree tree = new TiledTree(300, tile -> new byte[32]);
    assertThatThrownBy(() -> tree.hash(0, 0))
        .isInstanceOf(TreeFormatException.class)
        .hasMessageContaining("tile/0/000 has 8192 bytes, not 32");
    assertThatThrownBy(() -> new TiledTree(-1, stored::get))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> memory.read(new Tile(2, 0, 2)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
