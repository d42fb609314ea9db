package io.chengji.proof.bundle.check;

import io.chengji.proof.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Changes to each line of the proofs, of inclusion and of consistency, and to older checkpoints.
 */
final class ProofMutations {
  private static final String PROOFS = "proofs";
  private static final String BROKEN = "bundle proofs";
  private static final String CONSISTENCY = "consistency";

  private final Story story = new Story();
  private final Case plain = story.build();
  private final Mutation.Table table = new Mutation.Table("proofs");

  static List<Mutation> list() {
    ProofMutations all = new ProofMutations();
    all.everyLine();
    all.blocks();
    all.consistency();
    all.older();
    return all.table.rows();
  }

  private void everyLine() {
    List<String> lines = lines();
    String index = "";
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.startsWith("index ")) {
        index = line.substring(6);
        changed("head of " + index, at, line.replace("index", "old"), 4, BROKEN);
        changed(
            "head of " + index + " one more",
            at,
            "index " + (Long.parseLong(index) + 100),
            4,
            BROKEN);
      } else if (line.isEmpty()) {
        changed("end of " + index, at, null, 4, BROKEN);
      } else {
        String where = "leaf " + index;
        changed("hash " + at, at, Hash.ofData(new byte[1]).base64(), 3, where);
        changed("hash not canonical " + at, at, CheckpointMutations.unCanonical(line), 4, BROKEN);
        changed("hash dropped " + at, at, null, 3, where);
        changed("hash twice " + at, at, line + "\n" + line, 3, where);
      }
    }
  }

  private void blocks() {
    List<String> lines = lines();
    edited("two hashes swapped", all -> all.addAll(1, List.of(all.remove(2))), 3, "leaf 1");
    edited("a block dropped", all -> all.subList(0, all.indexOf("") + 1).clear(), 4, BROKEN);
    edited(
        "a block twice",
        all -> all.addAll(0, new ArrayList<>(all.subList(0, all.indexOf("") + 1))),
        4,
        BROKEN);
    edited("blocks swapped", all -> all.addAll(new ArrayList<>(cut(all))), 4, BROKEN);
    edited(
        "64 hashes",
        all -> {
          for (int more = 0; more < 64; more++) {
            all.add(1, Hash.ofData(new byte[1]).base64());
          }
        },
        4,
        BROKEN);
    edited("an index with a zero", all -> all.set(0, "index 01"), 4, BROKEN);
    edited("two empty lines", all -> all.add(all.indexOf(""), ""), 4, BROKEN);
    table.add(
        "a hash with a blank", plain.withText(PROOFS, lines.get(1), lines.get(1) + " "), 4, BROKEN);
    table.add("carriage returns", plain.withText(PROOFS, "\n", "\r\n"), 4, BROKEN);
  }

  private void consistency() {
    String broken = "bundle consistency";
    table.add("size of an older tree", text("old 200", "old 199"), 0, null);
    table.add("size 0", text("old 200", "old 0"), 4, broken);
    table.add("size beyond the checkpoint", text("old 200", "old 301"), 4, broken);
    table.add("another word", text("old 200", "index 200"), 4, broken);
    byte[] proof = plain.files().get(CONSISTENCY);
    List<String> hashes = new String(proof, StandardCharsets.UTF_8).lines().skip(1).toList();
    for (String hash : hashes.subList(0, hashes.size() - 1)) {
      table.add(
          "consistency hash altered", text(hash, Hash.ofData(new byte[1]).base64()), 2, "since");
      table.add("consistency hash dropped", text(hash + "\n", ""), 2, "since");
    }
    table.add(
        "a consistency block twice", plain.withFile(CONSISTENCY, bytes -> twice(proof)), 4, broken);
    Case without = plain.withFile(CONSISTENCY, any -> null);
    table.held("no proof of consistency, but the journal", without);
    table.add("no proof of consistency, no journal", without.withoutJournal(), 5, "since");
    table.add(
        "no proof of consistency, a broken journal",
        without.withJournalFile("tile/entries/000", any -> null),
        5,
        "since");
    table.held(
        "no proof of consistency, no tiles",
        without.withJournalFile("tile/0/000", bytes -> bytes).withoutJournal().withSince(null));
  }

  private void older() {
    table.held("no older checkpoint", plain.withSince(null));
    since("nothing", new byte[0], 4);
    since("no checkpoint", Story.utf8("hello\n"), 4);
    since("cut", Arrays.copyOf(older(200), 60), 4);
    since("of another log", Keys.signed("other.example\n200\n" + root(200) + "\n", Keys.LOG), 5);
    since("signed by a stranger", Keys.signed(text(200, root(200)), Keys.STRANGER), 5);
    since("signed by a key of the same name", Keys.signed(text(200, root(200)), Keys.FORGER), 5);
    since("altered", edit(older(200), "\n200\n", "\n199\n"), 5);
    since("of another history", Keys.checkpoint(200, Hash.ofData(new byte[3])), 2);
    since("larger", Keys.checkpoint(301, Hash.ofData(new byte[3])), 2);
    since("same size, another root", Keys.checkpoint(300, Hash.ofData(new byte[3])), 2);
    since("empty, with a root", Keys.checkpoint(0, Hash.ofData(new byte[3])), 2);
    table.held("the same", plain.withSince(older(300)));
    table.held("empty", plain.withSince(Keys.checkpoint(0, Hash.ofData(new byte[0]))));
    table.held(
        "signed by the log alone", plain.withSince(Keys.signed(text(200, root(200)), Keys.LOG)));
    for (int size : new int[] {1, 2, 128, 255, 256, 257, 299}) {
      table.held("of size " + size + ", shown by the journal", plain.withSince(older(size)));
      since(
          "of size " + size + " with another root",
          Keys.checkpoint(size, Hash.ofData(new byte[3])),
          2);
    }
  }

  private void since(String name, byte[] since, int code) {
    table.add("since: " + name, plain.withSince(since), code, "since");
  }

  private byte[] older(int size) {
    return Keys.checkpoint(story.log(), size);
  }

  private String root(int size) {
    return story.log().tree().root(size).base64();
  }

  private static String text(int size, String root) {
    return Story.ORIGIN + "\n" + size + "\n" + root + "\n";
  }

  private static byte[] edit(byte[] bytes, String from, String to) {
    return Story.utf8(Story.replaced(new String(bytes, StandardCharsets.UTF_8), from, to));
  }

  private Case text(String from, String to) {
    return plain.withText(CONSISTENCY, from, to);
  }

  private static byte[] twice(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return Story.utf8(text + text);
  }

  private List<String> lines() {
    return new String(plain.files().get(PROOFS), StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> cut(List<String> lines) {
    List<String> block = lines.subList(0, lines.indexOf("") + 1);
    List<String> copy = new ArrayList<>(block);
    block.clear();
    return copy;
  }

  private void changed(String name, int at, @Nullable String line, int code, String where) {
    edited(
        name,
        all -> {
          if (line == null) {
            all.remove(at);
          } else {
            all.set(at, line);
          }
        },
        code,
        where);
  }

  private void edited(String name, Consumer<List<String>> edit, int code, String where) {
    List<String> lines = new ArrayList<>(lines());
    edit.accept(lines);
    byte[] bytes = Story.utf8(String.join("\n", lines) + "\n");
    table.add(name, plain.withFile(PROOFS, any -> bytes), code, where);
  }
}
