package io.chengji.proof.bundle.check;

import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.Merkle;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Changes to each member of the manifest, to entries and to what is disclosed of them. */
final class ManifestMutations {
  private static final String MANIFEST = "bundle bundle.json";

  private final Story story = new Story();
  private final Case plain = story.build();
  private final Mutation.Table table = new Mutation.Table("manifest");

  static List<Mutation> list() {
    ManifestMutations all = new ManifestMutations();
    all.members();
    all.entryLines();
    all.evidenceLines();
    all.informative();
    all.results();
    all.entries();
    all.disclosed();
    return all.table.rows();
  }

  private void members() {
    refused("format", "chengji-bundle/1", "chengji-bundle/2");
    refused("format as number", "\"chengji-bundle/1\"", "1");
    refused("a member more", "{\"entries\":", "{\"Entries\":0,\"entries\":");
    refused("a member twice", "{\"entries\":", "{\"entries\":[],\"entries\":");
    refused("a member less", "\"format\":\"chengji-bundle/1\",", "");
    refused("a blank", "{\"entries\":", "{ \"entries\":");
    refused("a member of an entry more", "{\"index\":1,", "{\"index\":1,\"a\":0,");
    refused("index as text", "\"index\":1,", "\"index\":\"1\",");
    refused("index with a fraction", "\"index\":1,", "\"index\":1.0,");
    refused("index below zero", "\"index\":1,", "\"index\":-1,");
    refused("held as text", "\"held\":true", "\"held\":\"true\"");
    refused("size below zero", "\"size\":" + Story.NOTES.length, "\"size\":-1");
    refused("made without microseconds", "08:00:00.000000Z", "08:00:00Z");
    refused("made on no day", "2026-11-20T", "2026-11-31T");
    refused("subject in one language", "\"subject\":{\"en\":", "\"subject\":{\"de\":");
    refused("result as text", "\"result\":260", "\"result\":\"260\"");
    refused("result not among the entries", "\"result\":260", "\"result\":259");
    refused("origin null", "\"origin\":\"" + Story.ORIGIN + "\"", "\"origin\":null");
    refused("formula in capitals", first(Story.MEAN), first(Story.MEAN).toUpperCase());
    table.add(
        "another origin",
        plain.withManifest("\"origin\":\"log", "\"origin\":\"Log"),
        4,
        "bundle checkpoint");
  }

  private void entryLines() {
    String one = hash(1);
    String two = hash(2);
    table.add("leaf of another entry", plain.withManifest(one, hash(6)), 2, "leaf 1");
    refused("the same leaf twice", two, one);
    refused(
        "entries swapped", line(1, one) + "," + line(2, two), line(2, two) + "," + line(1, one));
    refused("an entry twice", line(1, one), line(1, one) + "," + line(1, one));
    table.add(
        "an entry dropped", plain.withManifest(line(1, one) + ",", ""), 4, "bundle entries/1.json");
    table.add(
        "an entry under another index",
        plain.withManifest(line(5, hash(5)), line(6, hash(5))),
        4,
        "bundle entries/5.json");
    table.add(
        "leaves of two entries exchanged",
        plain.withManifest(line(1, one) + "," + line(2, two), line(1, two) + "," + line(2, one)),
        2,
        "leaf 1");
  }

  private void evidenceLines() {
    String lab = Hash.ofData(Story.LAB).hex();
    String photo = Hash.ofData(Story.PHOTO).hex();
    table.add(
        "a held piece said not to be",
        plain.withManifest(held(true, "lab.json"), held(false, "lab.json")),
        4,
        "bundle evidence/" + lab);
    table.add(
        "a piece said to be held",
        plain.withManifest(held(false, "photo.jpg"), held(true, "photo.jpg")),
        4,
        "bundle evidence/" + photo);
    table.add(
        "size of a held piece", size(Story.LAB.length, Story.LAB.length + 1), 2, "evidence " + lab);
    table.add(
        "size of another piece",
        size(Story.PHOTO.length, Story.PHOTO.length + 1),
        7,
        "evidence " + photo);
    table.add(
        "hash of another piece",
        plain.withManifest(photo, photo.substring(0, 63) + (photo.endsWith("0") ? "1" : "0")),
        7,
        "evidence " + photo);
    table.add(
        "a formula's hash",
        plain.withManifest(
            first(Story.TOTAL), first(Story.TOTAL).substring(0, 63) + other(first(Story.TOTAL))),
        4,
        nameOfFirst(
            first(Story.TOTAL), first(Story.TOTAL).substring(0, 63) + other(first(Story.TOTAL))));
  }

  /** What is informative may be anything: the answer says that nobody signed it. */
  private void informative() {
    table.held("another subject", plain.withManifest("澜川市两个月的均值", "别的"));
    table.held("another time of making", plain.withManifest("2026-11-20T", "2020-02-29T"));
    table.held("another name of evidence", plain.withManifest("photo.jpg", "other.jpg"));
  }

  private void results() {
    table.add("a closed result", plain.withManifest("\"result\":260", "\"result\":3"), 4, "leaf 3");
    table.add(
        "another result: the rest has no use",
        plain.withManifest("\"result\":260", "\"result\":5"),
        4,
        "leaf 2");
    table.add(
        "a result without grounds: the rest has no use",
        plain.withManifest("\"result\":260", "\"result\":1"),
        4,
        "leaf 2");
  }

  private void entries() {
    for (int index : new int[] {1, 3, 4, 5, 260}) {
      String name = "entries/" + index + ".json";
      table.add(
          "entry " + index + " altered",
          plain.withText(name, "\"closed\":\"", "\"closed\":\"" + "0"),
          2,
          "leaf " + index);
      // Of entry 3 something is disclosed, which is held against it first.
      table.add(
          "entry " + index + " altered with its hash",
          rehashed(index),
          index == 3 ? 2 : 3,
          "leaf " + index);
    }
    table.add("two entries exchanged", swapped("entries/1.json", "entries/2.json"), 2, "leaf 1");
    Case form = plain.withText("entries/1.json", "\"v\":1", "\"v\":2");
    table.add("no entry, with its hash", hashed(form, 1), 4, "leaf 1");
  }

  private void disclosed() {
    String name = "disclosed/3.json";
    table.add("disclosed body altered", plain.withText(name, "7.25", "7.26"), 2, "leaf 3");
    table.add(
        "salt altered", plain.withText(name, "\"salt\":\"0303", "\"salt\":\"0304"), 2, "leaf 3");
    table.add(
        "salt too short",
        plain.withText(name, "\"salt\":\"0303", "\"salt\":\"03"),
        4,
        "bundle " + name);
    table.add(
        "a member more",
        plain.withText(name, "{\"body\"", "{\"a\":0,\"body\""),
        4,
        "bundle " + name);
    table.add(
        "body no object",
        plain.withFile(
            name, any -> Story.utf8("{\"body\":1,\"salt\":\"" + "03".repeat(16) + "\"}")),
        2,
        "leaf 3");
    table.add(
        "opened by the body of another entry",
        plain.withFile(name, any -> story.disclosure(4).bytes()),
        2,
        "leaf 3");
    table.held(
        "another closed entry opened",
        plain.withFile("disclosed/4.json", any -> story.disclosure(4).bytes()));
    table.held(
        "who did an open entry told",
        plain.withFile("disclosed/1.json", any -> story.disclosure(1).bytes()));
    table.add(
        "an open entry opened falsely",
        plain.withFile("disclosed/1.json", any -> story.disclosure(2).bytes()),
        2,
        "leaf 1");
  }

  private void refused(String name, String from, String to) {
    table.add(name, plain.withManifest(from, to), 4, MANIFEST);
  }

  private Case size(int from, int to) {
    return plain.withManifest("\"size\":" + from + "}", "\"size\":" + to + "}");
  }

  private Case rehashed(int index) {
    return hashed(plain.withFile("entries/" + index + ".json", bytes -> flippedHex(bytes)), index);
  }

  /** Another commitment, of the same form. */
  private static byte[] flippedHex(byte[] leaf) {
    String text = new String(leaf, StandardCharsets.UTF_8);
    int at = text.indexOf("\"closed\":\"") + 10;
    char digit = text.charAt(at) == 'a' ? 'b' : 'a';
    return Story.utf8(text.substring(0, at) + digit + text.substring(at + 1));
  }

  private Case hashed(Case changed, int index) {
    String hash = Merkle.leafHash(changed.files().get("entries/" + index + ".json")).hex();
    return changed.withManifest(hash(index), hash);
  }

  private Case swapped(String one, String other) {
    byte[] first = plain.files().get(one);
    byte[] second = plain.files().get(other);
    return plain.withFile(one, any -> second).withFile(other, any -> first);
  }

  private String hash(int index) {
    return story.hash(index);
  }

  private static String first(String formula) {
    return Story.formula(formula);
  }

  private static char other(String hash) {
    return hash.endsWith("0") ? '1' : '0';
  }

  private static String nameOfFirst(String one, String other) {
    return "bundle formulas/" + (one.compareTo(other) < 0 ? one : other) + ".txt";
  }

  private static String line(int index, String leaf) {
    return "{\"index\":" + index + ",\"leaf\":\"" + leaf + "\"}";
  }

  private static String held(boolean held, String name) {
    return "\"held\":" + held + ",\"name\":\"" + name + "\"";
  }
}
