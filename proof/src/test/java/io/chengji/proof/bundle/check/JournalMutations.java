package io.chengji.proof.bundle.check;

import io.chengji.proof.tree.EntryBundle;
import io.chengji.proof.tree.Tile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes to each file of a journal, and journals that tell another history. */
final class JournalMutations {
  private static final String LEAVES = "tile/entries/000";
  private static final String LAST_LEAVES = "tile/entries/001.p/44";
  private static final String TILE = "tile/0/000";
  private static final String LAST_TILE = "tile/0/001.p/44";
  private static final String UPPER = "tile/1/000.p/1";

  private final Case plain = new Story().build();
  private final Mutation.Table table = new Mutation.Table("journal");

  static List<Mutation> list() {
    JournalMutations all = new JournalMutations();
    all.files();
    all.octets();
    all.leaves();
    all.histories();
    all.scopes();
    return all.table.rows();
  }

  private void files() {
    table.held("not given", plain.withoutJournal());
    table.add("empty", plain.withJournal(files -> Map.of()), 4, "journal " + LEAVES);
    for (String path : List.of(LEAVES, LAST_LEAVES, TILE, LAST_TILE, UPPER)) {
      String where = "journal " + path;
      table.add(path + " dropped", file(path, any -> null), 4, where);
      table.add(path + " empty", file(path, any -> new byte[0]), 4, where);
      table.add(
          path + " cut", file(path, bytes -> Arrays.copyOf(bytes, bytes.length - 1)), 4, where);
      table.add(
          path + " longer", file(path, bytes -> Arrays.copyOf(bytes, bytes.length + 1)), 4, where);
      table.add(
          path + " much longer",
          file(path, bytes -> Arrays.copyOf(bytes, bytes.length + 32)),
          4,
          where);
    }
    table.add("tiles swapped", swapped(TILE, LAST_TILE), 4, "journal " + TILE);
    table.add("leaves swapped", swapped(LEAVES, LAST_LEAVES), 4, "journal " + LEAVES);
    table.held("no checkpoint of its own", file("checkpoint", any -> null));
    table.held("a broken checkpoint of its own", file("checkpoint", any -> new byte[3]));
    full();
  }

  /** For a partial file the full one stands in. */
  private void full() {
    Story longer = new Story();
    Case later = longer.build();
    for (int more = 300; more < 512; more++) {
      longer.log().append(Story.utf8("anything"));
    }
    Map<String, byte[]> files = new TreeMap<>(longer.log().journal(512));
    byte[] upper = longer.log().journal(300).get(UPPER);
    files.put(UPPER, upper);
    Case whole = later.withJournal(any -> files);
    table.held("full files for partial ones", whole);
    table.add(
        "a full file cut",
        whole.withJournalFile("tile/0/001", bytes -> Arrays.copyOf(bytes, bytes.length - 32)),
        4,
        "journal tile/0/001");
    table.add(
        "a full file of leaves with too few",
        whole.withJournalFile("tile/entries/001", bytes -> leaves(bytes, all -> all.remove(255))),
        4,
        "journal tile/entries/001");
    table.held(
        "what comes after the checkpoint is altered",
        whole.withJournalFile("tile/0/001", bytes -> flipped(bytes, 32 * 200)));
    table.add(
        "a broken partial file goes before the full one",
        whole.withJournalFile(LAST_TILE, any -> new byte[1]),
        4,
        "journal " + LAST_TILE);
  }

  private void octets() {
    for (int leaf : new int[] {0, 1, 100, 255}) {
      table.add(
          "hash of leaf " + leaf,
          file(TILE, bytes -> flipped(bytes, leaf * 32 + 5)),
          2,
          "leaf " + leaf);
      table.add(
          "data of leaf " + leaf,
          file(LEAVES, bytes -> leaves(bytes, all -> flipped(all.get(leaf), 20))),
          2,
          "leaf " + leaf);
    }
    table.add("hash of leaf 299", file(LAST_TILE, bytes -> flipped(bytes, 43 * 32)), 2, "leaf 299");
    table.add("hash above", file(UPPER, bytes -> flipped(bytes, 0)), 2, "journal " + UPPER);
    table.add("a length", file(LEAVES, bytes -> flipped(bytes, 1)), 4, "journal " + LEAVES);
  }

  private void leaves() {
    table.add(
        "two leaves swapped",
        file(LEAVES, bytes -> leaves(bytes, all -> all.addAll(10, List.of(all.remove(11))))),
        2,
        "leaf 10");
    table.add(
        "a leaf dropped",
        file(LEAVES, bytes -> leaves(bytes, all -> all.remove(10))),
        4,
        "journal " + LEAVES);
    table.add(
        "a leaf twice",
        file(LAST_LEAVES, bytes -> leaves(bytes, all -> all.add(all.get(0)))),
        4,
        "journal " + LAST_LEAVES);
    table.add(
        "a leaf in place of another",
        file(LEAVES, bytes -> leaves(bytes, all -> all.set(10, all.get(11)))),
        2,
        "leaf 10");
  }

  /** Another log whose files fit one another: only the checkpoint and the bundle tell. */
  private void histories() {
    history(
        "another leaf that is not in the bundle",
        new Story().edit(100, text -> "{\"a\":1}"),
        "checkpoint");
    history(
        "another leaf that is in the bundle",
        new Story().edit(6, text -> "{\"a\":1}"),
        "checkpoint");
    history("the result rewritten", new Story().result("\"12.70\"", "\"12.71\""), "leaf 260");
    history(
        "its basis rewritten", new Story().edit(2, text -> text.replace("11.0", "1.0")), "leaf 2");
  }

  private void history(String name, Story other, String where) {
    Map<String, byte[]> files = other.build().journal();
    table.add("history: " + name, plain.withJournal(any -> files == null ? any : files), 2, where);
  }

  private void scopes() {
    scope("every organisation", "{\"/organisation\":\"澜川市生态环境局\"}", "{}", "leaf 6");
    scope(
        "another kind too",
        "[\"reading.accepted\"]",
        "[\"case.closed\",\"reading.accepted\"]",
        "leaf 7");
    scope(
        "by a part of the payload",
        "{\"/organisation\":\"澜川市生态环境局\"}",
        "{\"/payload/month\":\"2026-01\"}",
        "leaf 6");
    scope(
        "by null",
        "\"where\":{\"/organisation\":\"澜川市生态环境局\"}},",
        "\"where\":{\"/payload/values/2/value\":null}},",
        "leaf 6");
    held("nothing in scope", "[\"reading.accepted\"]", "[]");
    held("closed entries of the kind", "[\"reading.accepted\"]", "[\"budget.paid\"]");
    held("by nothing at the pointer", "\"/organisation\":\"澜川市生态环境局\"", "\"/payload/none\":null");
    held("by a number that is a text", "\"/organisation\":\"澜川市生态环境局\"", "\"/id\":\"1006\"");
    scope("by a number", "\"/organisation\":\"澜川市生态环境局\"", "\"/id\":1006", "leaf 6");
    held(
        "entries after the result",
        "[\"reading.accepted\"],\"where\":{\"/organisation\":\"澜川市生态环境局\"}",
        "[\"case.closed\"],\"where\":{\"/payload/case\":261}");
    held(
        "no scope",
        "\"scope\":{\"kinds\":[\"reading.accepted\"],\"where\":{\"/organisation\":\"澜川市生态环境局\"}}",
        "\"scope\":null");
    Case unread = new Story().raw(50, "not an entry").build();
    table.add("scope over what is no entry", unread, 4, "leaf 50");
    table.held("no journal, so nobody sees what is no entry", unread.withoutJournal());
    table.held("what is no entry after the result", new Story().raw(270, "not an entry").build());
    table.held(
        "an omission without a journal",
        new Story().result("{\"/organisation\":\"澜川市生态环境局\"}", "{}").build().withoutJournal());
  }

  private void scope(String name, String from, String to, String where) {
    table.add("scope: " + name, new Story().result(from, to).build(), 7, where);
  }

  private void held(String name, String from, String to) {
    table.held("scope: " + name, new Story().result(from, to).build());
  }

  private Case file(String path, UnaryOperator<byte @Nullable []> change) {
    return plain.withJournalFile(path, bytes -> change.apply(bytes == null ? null : bytes.clone()));
  }

  private Case swapped(String one, String other) {
    return plain.withJournal(
        files -> {
          byte[] first = files.get(one);
          files.put(one, files.get(other));
          files.put(other, first);
          return files;
        });
  }

  private static byte[] flipped(byte[] bytes, int at) {
    bytes[at] ^= 1;
    return bytes;
  }

  private static byte[] leaves(byte[] bytes, Consumer<List<byte[]>> edit) {
    List<byte[]> all = new ArrayList<>(EntryBundle.parse(bytes));
    edit.accept(all);
    return all.size() > Tile.FULL ? bytes : EntryBundle.write(all);
  }
}
