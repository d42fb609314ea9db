package io.chengji.proof.bundle.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Is every byte of a container determined by its files? */
class ContainerTest {
  private static final Map<String, byte[]> FILES =
      Map.of(
          "bundle.json", bytes("{}"),
          "checkpoint", bytes("origin\n1\n"),
          "entries/0.json", bytes("{\"a\":1}"),
          "entries/10.json", new byte[0],
          "proofs", bytes("index 0\n\n"));

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void files_comeBackAsTheyWere() {
    Container read = Container.ofBytes(Container.ofFiles(FILES).bytes());
    assertThat(read.names())
        .containsExactly(
            "bundle.json", "checkpoint", "entries/0.json", "entries/10.json", "proofs");
    FILES.forEach((name, content) -> assertThat(read.getFile(name)).isEqualTo(content));
    assertThat(read.findFile("consistency")).isEmpty();
    assertThatThrownBy(() -> read.getFile("consistency")).isInstanceOf(ContainerException.class);
  }

  @Test
  void ordinaryZipTools_readIt() throws IOException {
    Map<String, String> found = new TreeMap<>();
    byte[] bytes = Container.ofFiles(FILES).bytes();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        found.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(found).hasSize(5).containsEntry("entries/0.json", "{\"a\":1}");
  }

  @Test
  void everyChangedBit_isRefused() {
    byte[] bytes = Container.ofFiles(FILES).bytes();
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] changed = bytes.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      assertRefused(changed, "bit " + bit);
    }
  }

  @Test
  void everyCut_isRefused() {
    byte[] bytes = Container.ofFiles(FILES).bytes();
    for (int length = 0; length < bytes.length; length++) {
      assertRefused(Arrays.copyOf(bytes, length), "length " + length);
      assertRefused(Arrays.copyOfRange(bytes, length + 1, bytes.length), "from " + length);
    }
  }

  @Test
  void bytesAround_areRefused() {
    byte[] bytes = Container.ofFiles(FILES).bytes();
    byte[] before = new byte[bytes.length + 1];
    System.arraycopy(bytes, 0, before, 1, bytes.length);
    assertRefused(before, "a byte before");
    assertRefused(Arrays.copyOf(bytes, bytes.length + 1), "a byte after");
  }

  @Test
  void zipOfAnotherShape_isRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("bundle.json"));
      zip.write(bytes("{}"));
    }
    assertRefused(out.toByteArray(), "deflated with a data descriptor");
  }

  @Test
  void filesOutOfOrderOrTwice_areRefused() {
    byte[] checkpoint = local("checkpoint");
    byte[] manifest = local("bundle.json");
    assertRefused(joined(checkpoint, manifest), "order");
    assertRefused(joined(checkpoint, checkpoint), "twice");
  }

  @Test
  void namesWithoutAPlace_areRefused() {
    for (String name :
        new String[] {
          "policy",
          "",
          "../bundle.json",
          "entries/",
          "entries/01.json",
          "entries/-1.json",
          "entries/9007199254740992.json",
          "Entries/1.json",
          "entries/1.JSON",
          "evidence/12",
          "formulas/" + "a".repeat(64),
          "evidence/" + "A".repeat(64),
          "bundle.json\n",
          "目录"
        }) {
      assertThat(FileNames.isKnown(name)).as(name).isFalse();
      assertThatThrownBy(() -> Container.ofFiles(Map.of(name, new byte[0])))
          .as(name)
          .isInstanceOf(ContainerException.class);
    }
    assertThat(FileNames.isKnown(FileNames.entry(9007199254740991L))).isTrue();
    assertThat(FileNames.isKnown(FileNames.formula("0".repeat(64)))).isTrue();
    assertThat(FileNames.isKnown(FileNames.evidence("f".repeat(64)))).isTrue();
    assertThat(FileNames.isKnown(FileNames.disclosed(0))).isTrue();
  }

  @Test
  void limits_hold() {
    byte[] bytes = Container.ofFiles(FILES).bytes();
    assertThat(Container.ofBytes(bytes, new Limits(5, 9, bytes.length)).names()).hasSize(5);
    for (Limits limits :
        new Limits[] {
          new Limits(4, 9, bytes.length),
          new Limits(5, 8, bytes.length),
          new Limits(5, 9, bytes.length - 1)
        }) {
      assertThatThrownBy(() -> Container.ofBytes(bytes, limits))
          .as(limits.toString())
          .isInstanceOf(ContainerException.class);
    }
    byte[] large = new byte[Limits.OF_THE_FORMAT.fileBytes() + 1];
    assertThatThrownBy(() -> Container.ofFiles(Map.of("proofs", large)))
        .isInstanceOf(ContainerException.class);
    assertThatThrownBy(() -> new Limits(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fault_namesItsFile() {
    byte[] bytes = Container.ofFiles(FILES).bytes();
    bytes[ZipRecord.LOCAL + "bundle.json".length()] ^= 1;
    assertThatThrownBy(() -> Container.ofBytes(bytes))
        .isInstanceOfSatisfying(
            ContainerException.class,
            fault -> assertThat(fault.fileName()).isEqualTo("bundle.json"));
  }

  /** What was read or written cannot be changed from outside. */
  @Test
  void arrays_areCopies() {
    byte[] bytes = Container.ofFiles(FILES).bytes();
    Container container = Container.ofBytes(bytes);
    Arrays.fill(bytes, (byte) 0);
    container.bytes()[0] = 0;
    container.getFile("proofs")[0] = 0;
    assertThat(container.getFile("proofs")).isEqualTo(FILES.get("proofs"));
    assertThat(container.bytes()).isEqualTo(Container.ofFiles(FILES).bytes());
  }

  private static byte[] local(String name) {
    byte[] one = Container.ofFiles(Map.of(name, new byte[0])).bytes();
    return Arrays.copyOf(one, ZipRecord.LOCAL + name.length());
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private static void assertRefused(byte[] bytes, String what) {
    assertThatThrownBy(() -> Container.ofBytes(bytes))
        .as(what)
        .isInstanceOf(ContainerException.class);
  }
}
