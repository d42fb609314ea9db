package io.chengji.proof.bundle.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Damage to the zip, and to whole files of it, whatever is in them. */
final class ContainerMutations {
  private static final String BUNDLE = "bundle";
  private static final int STEP = 97;

  private final Case plain = new Story().build();
  private final Mutation.Table table = new Mutation.Table("container");

  static List<Mutation> list() {
    ContainerMutations all = new ContainerMutations();
    all.rawBytes();
    all.otherZips();
    all.filesDropped();
    all.filesAdded();
    all.filesChanged();
    return all.table.rows();
  }

  private void rawBytes() {
    byte[] bytes = plain.bundle();
    for (int at = 0; at < bytes.length; at += STEP) {
      byte[] changed = bytes.clone();
      changed[at] ^= (byte) (1 << (at % 8));
      add("byte " + at + " flipped", changed);
    }
    for (int at = bytes.length - 60; at < bytes.length; at++) {
      byte[] changed = bytes.clone();
      changed[at] ^= (byte) 0xff;
      add("byte " + at + " inverted", changed);
    }
  }

  private void otherZips() {
    byte[] bytes = plain.bundle();
    add("nothing", new byte[0]);
    add("one byte", new byte[1]);
    add("cut by a byte", Arrays.copyOf(bytes, bytes.length - 1));
    add("cut in half", Arrays.copyOf(bytes, bytes.length / 2));
    add("without its first byte", Arrays.copyOfRange(bytes, 1, bytes.length));
    add("a byte more", Arrays.copyOf(bytes, bytes.length + 1));
    byte[] twice = Arrays.copyOf(bytes, 2 * bytes.length);
    System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);
    add("twice", twice);
    add("an ordinary zip, deflated", zip(ZipEntry.DEFLATED));
    add("an ordinary zip, stored", zip(ZipEntry.STORED));
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    add("with a policy in it", latin(text.replace("consistency", "policypolic")));
    add("with a name that climbs", latin(text.replace("consistency", "../../etc/x")));
    add("two files swapped", latin(text.replace("consistency", "aonsistency")));
  }

  private void filesDropped() {
    for (String name : List.of("bundle.json", "checkpoint", "proofs", "entries/1.json")) {
      table.add(name + " dropped", plain.withFile(name, any -> null), 4, "bundle " + name);
    }
    for (String name : plain.files().keySet()) {
      if (name.startsWith("evidence/") || name.startsWith("formulas/")) {
        table.add(name + " dropped", plain.withFile(name, any -> null), 4, "bundle " + name);
      }
    }
    table.held("consistency dropped", plain.withFile("consistency", any -> null));
    table.add(
        "disclosed dropped", plain.withFile("disclosed/3.json", any -> null), 7, "figure total");
    table.add(
        "everything dropped but the manifest",
        plain.packed(files -> Map.of("bundle.json", files.get("bundle.json"))),
        4,
        "bundle checkpoint");
    table.add("everything dropped", plain.packed(files -> Map.of()), 4, "bundle bundle.json");
  }

  private void filesAdded() {
    String hash = "0".repeat(64);
    for (String name :
        List.of(
            "entries/9.json",
            "disclosed/9.json",
            "disclosed/0.json",
            "evidence/" + hash,
            "formulas/" + hash + ".txt")) {
      byte[] content = plain.files().get("entries/1.json");
      table.add(name + " added", plain.withFile(name, any -> content), 4, "bundle " + name);
    }
    table.add(
        "two files added: the first is named",
        plain
            .withFile("entries/9.json", any -> new byte[0])
            .withFile("evidence/" + hash, any -> new byte[0]),
        4,
        "bundle entries/9.json");
  }

  private void filesChanged() {
    for (String name : plain.files().keySet()) {
      changed(name, "emptied", new byte[0]);
      byte[] content = plain.files().get(name);
      changed(name, "cut by a byte", Arrays.copyOf(content, content.length - 1));
      changed(name, "cut in half", Arrays.copyOf(content, content.length / 2));
      changed(name, "with a byte more", Arrays.copyOf(content, content.length + 1));
      byte[] spaced = Arrays.copyOf(content, content.length + 1);
      spaced[content.length] = '\n';
      changed(name, "with a line more", spaced);
      changed(name, "all zero", new byte[content.length]);
    }
  }

  /** Entries, formulas and evidence have hashes; the other files have forms. */
  private void changed(String name, String how, byte[] content) {
    String start = name.replaceFirst("/.*", "");
    String rest = name.replaceFirst("[^/]*/", "").replaceFirst("\\.(json|txt)$", "");
    Case changed = plain.withFile(name, any -> content);
    switch (start) {
      case "entries" -> table.add(name + " " + how, changed, 2, "leaf " + rest);
      case "formulas" -> table.add(name + " " + how, changed, 2, "formula " + rest);
      case "evidence" -> table.add(name + " " + how, changed, 2, "evidence " + rest);
      default -> table.add(name + " " + how, changed, 4, "bundle " + name);
    }
  }

  private void add(String name, byte[] bytes) {
    table.add(name, plain.withBundle(bytes), 4, BUNDLE);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] zip(int method) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : plain.files().entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setMethod(method);
        entry.setSize(file.getValue().length);
        CRC32 crc = new CRC32();
        crc.update(file.getValue());
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException never) {
      throw new IllegalStateException(never);
    }
    return out.toByteArray();
  }
}
