package io.chengji.proof.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 256, tile/0/000",
    "0, 0, 1, tile/0/000.p/1",
    "1, 67, 255, tile/1/067.p/255",
    "0, 1000, 256, tile/0/x001/000",
    "3, 1234067, 256, tile/3/x001/x234/067",
    "63, 36028797018963967, 17, tile/63/x036/x028/x797/x018/x963/967.p/17",
  })
  void path_isThatOfTheSpecification(int level, long index, int width, String path) {
    Tile tile = new Tile(level, index, width);
    assertThat(tile.path()).isEqualTo(path);
    assertThat(Tile.parsePath(path)).isEqualTo(tile);
  }

  @Test
  void entries_haveAPathOfTheirOwn() {
    Tile tile = new Tile(0, 1234067, 8);
    assertThat(tile.bundlePath()).isEqualTo("tile/entries/x001/x234/067.p/8");
    assertThat(Tile.parseBundlePath(tile.bundlePath())).isEqualTo(tile);
    assertThatThrownBy(() -> Tile.parsePath(tile.bundlePath()))
        .isInstanceOf(TreeFormatException.class);
    assertThatThrownBy(() -> Tile.parseBundlePath(tile.path()))
        .isInstanceOf(TreeFormatException.class);
    assertThatThrownBy(() -> new Tile(1, 0, 8).bundlePath())
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tile/0/0",
        "tile/0/0000",
        "tile/00/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/0/x000/001",
        "tile/0/001/001",
        "tile/0/x001/x001",
        "tile/0/x1/001",
        "tile/0/000.p/0",
        "tile/0/000.p/00",
        "tile/0/000.p/256",
        "tile/0/000.p/999",
        "tile/0/000.p/",
        "tile/0/000.p/1/",
        "/tile/0/000",
        "tile/0/000\n",
        "tile/0/٠٠٠",
        "tile/0/x036/x028/x797/x018/x963/968",
        "tile/0/x999/x999/x999/x999/x999/999",
        "tile/0/x001/x999/x999/x999/x999/x999/x999/x999/x999/x999/x999/x999/x999/999",
      })
  void otherPath_isRefused(String path) {
    assertThatThrownBy(() -> Tile.parsePath(path)).isInstanceOf(TreeFormatException.class);
  }

  @Test
  void treeOfSeventyThousand_hasTheTilesOfTheExample() {
    List<Tile> tiles = Tile.listOf(70_000).toList();
    assertThat(tiles).hasSize(273 + 1 + 1 + 1 + 1);
    assertThat(tiles.stream().filter(Tile::isFull)).hasSize(274);
    assertThat(tiles)
        .contains(
            new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1));
    assertThat(Tile.listOf(256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
    assertThat(Tile.listOf(0)).isEmpty();
    assertThat(Tile.listOf(1)).containsExactly(new Tile(0, 0, 1));
  }

  @Test
  void growth_changesWhatIsNewAlone() {
    assertThat(Tile.listChanged(70_000, 70_000)).isEmpty();
    assertThat(Tile.listChanged(70_000, 70_001)).containsExactly(new Tile(0, 273, 113));
    assertThat(Tile.listChanged(255, 256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
    assertThat(Tile.listChanged(256, 514))
        .containsExactly(new Tile(0, 1, 256), new Tile(0, 2, 2), new Tile(1, 0, 2));
    assertThat(Tile.listChanged(Long.MAX_VALUE - 1, Long.MAX_VALUE).map(Tile::level))
        .containsExactly(0);
    assertThatThrownBy(() -> Tile.listChanged(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Tile.listOf(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tileThatATreeHasNot_isRefused() {
    assertThat(Tile.ofTree(7, 0, Long.MAX_VALUE).width()).isEqualTo(127);
    assertThatThrownBy(() -> Tile.ofTree(0, 1, 256)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Tile.ofTree(8, 0, Long.MAX_VALUE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Tile.ofTree(0, -1, 256)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Tile(0, 0, 257)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Tile(0, -1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Tile(-1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
