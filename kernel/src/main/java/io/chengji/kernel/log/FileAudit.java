package io.chengji.kernel.log;

import io.chengji.kernel.log.LogFinding.Kind;
import io.chengji.proof.tree.EntryBundle;
import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.Merkle;
import io.chengji.proof.tree.Tile;
import io.chengji.proof.tree.TileWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Holds the published files against the leaves of the database, as far as the checkpoint reaches.
 */
final class FileAudit {
  private final TileFolder folder;
  private final Findings findings;
  private final long published;
  private final TileWriter writer = new TileWriter(this::compare);
  private final List<Hash> bundle = new ArrayList<>();
  private long bundleStart;
  private boolean diverged;

  FileAudit(TileFolder folder, Findings findings, long published) {
    this.folder = folder;
    this.findings = findings;
    this.published = published;
  }

  void append(LeafRows.Audited leaf) {
    diverged |= leaf.index() != writer.size();
    if (diverged || writer.size() >= published) {
      return;
    }
    bundle.add(leaf.hash());
    writer.append(leaf.hash());
    if (bundle.size() == Tile.FULL || writer.size() == published) {
      compareBundle();
    }
    if (writer.size() == published) {
      writer.flush();
    }
  }

  /** Says what the files hold beyond the leaves. */
  void end() {
    if (writer.size() < published && !diverged) {
      findings.add(
          Kind.TAIL_MISSING,
          "已公开的检查点有 %d 个叶子，数据库只有 %d 个：末尾缺失".formatted(published, writer.size()),
          "the published checkpoint has %d leaves, the database only %d: the tail is missing"
              .formatted(published, writer.size()));
    }
  }

  private void compare(Tile tile, byte[] expected) {
    byte[] read;
    try {
      read = folder.read(tile);
    } catch (UncheckedIOException e) {
      addFile(tile.path());
      return;
    }
    if (read.length < expected.length) {
      addFile(tile.path());
      return;
    }
    int at = Arrays.mismatch(expected, Arrays.copyOf(read, expected.length));
    if (at >= 0 && tile.level() == 0) {
      long leaf = tile.index() * Tile.FULL + at / Hash.LENGTH;
      findings.add(
          Kind.LEAF_ALTERED,
          "叶子 %d 与已公开的瓦片 %s 不同".formatted(leaf, tile.path()),
          "leaf %d is not the one in the published tile %s".formatted(leaf, tile.path()));
    } else if (at >= 0) {
      addFile(tile.path());
    }
  }

  private void compareBundle() {
    Tile tile = new Tile(0, bundleStart / Tile.FULL, bundle.size());
    try {
      List<byte[]> entries = EntryBundle.parse(folder.readBundle(tile));
      for (int i = 0; i < bundle.size(); i++) {
        if (!Merkle.leafHash(entries.get(i)).equals(bundle.get(i))) {
          addFile(tile.bundlePath() + " #" + (bundleStart + i));
          break;
        }
      }
    } catch (UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      addFile(tile.bundlePath());
    }
    bundleStart += bundle.size();
    bundle.clear();
  }

  private void addFile(String path) {
    findings.add(
        Kind.FILE_WRONG,
        "公开文件 %s 缺失或与数据库不符".formatted(path),
        "the published file %s is missing or not what follows from the database".formatted(path));
  }
}
