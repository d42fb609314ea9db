package io.chengji.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.proof.tree.EntryBundle;
import io.chengji.proof.tree.MemoryTree;
import io.chengji.proof.tree.Merkle;
import io.chengji.proof.tree.Tile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The static files of a log, read by a stranger who trusts none of them but checks each. */
final class Published {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Path folder;
  private final List<byte[]> entries = new ArrayList<>();
  private final MemoryTree tree = new MemoryTree();
  private final String note;

  private Published(Path folder) throws IOException {
    this.folder = folder;
    note = Files.readString(folder.resolve("checkpoint"));
    readEntries();
    assertThat(tree.root()).as("root of %s", note).isEqualTo(signed().root());
    checkTiles();
  }

  static Published read(Path folder) {
    try {
      return new Published(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readEntries() throws IOException {
    for (long at = 0; at < size(); at += Tile.FULL) {
      Tile tile = Tile.ofTree(0, at / Tile.FULL, size());
      List<byte[]> bundle =
          EntryBundle.parse(Files.readAllBytes(folder.resolve(tile.bundlePath())));
      assertThat(bundle).hasSize(tile.width());
      entries.addAll(bundle);
    }
    entries.forEach(entry -> tree.append(Merkle.leafHash(entry)));
  }

  private void checkTiles() {
    Tile.listOf(size())
        .forEach(
            tile -> {
              try {
                assertThat(Files.readAllBytes(folder.resolve(tile.path())))
                    .as(tile.path())
                    .isEqualTo(tree.read(tile));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  Signed signed() {
    return Signed.parse(note);
  }

  String note() {
    return note;
  }

  long size() {
    return signed().size();
  }

  MemoryTree tree() {
    return tree;
  }

  /** The data of the leaves, in their order. */
  List<JsonNode> leaves() {
    return entries.stream().map(MAPPER::readTree).toList();
  }

  List<String> texts() {
    return entries.stream().map(e -> new String(e, StandardCharsets.UTF_8)).toList();
  }

  /** The member {@code id} of the payloads of open leaves, in the order of the log. */
  List<Integer> things() {
    return leaves().stream()
        .filter(leaf -> leaf.path("kind").asString("").equals("thing.changed"))
        .map(leaf -> leaf.get("payload").get("id").intValue())
        .toList();
  }

  /** Every file there, by its path. */
  List<String> files() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
