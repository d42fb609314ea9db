package io.chengji.kernel.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.kernel.postgres.TarReader.Header;
import io.chengji.kernel.postgres.TarReader.Type;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Does the reader of the server's archive take what is right and refuse what could do harm? */
class TarReaderTest {
  private static final int BLOCK = 512;
  private static final byte[] END = new byte[2 * BLOCK];

  private static byte[] entry(String name, char type, String target, byte[] content) {
    return entry(name, type, target, content, block -> {});
  }

  /** An entry of POSIX ustar; the change is made before the sum is written. */
  private static byte[] entry(
      String name, char type, String target, byte[] content, Consumer<byte[]> change) {
    byte[] block = new byte[BLOCK];
    put(block, 0, name);
    put(block, 100, "0000755");
    put(block, 124, "%011o".formatted(content.length));
    block[156] = (byte) type;
    put(block, 157, target);
    put(block, 257, "ustar\0" + "00");
    change.accept(block);
    Arrays.fill(block, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte b : block) {
      sum += b & 0xff;
    }
    put(block, 148, "%06o".formatted(sum));
    block[154] = 0;
    int padded = (content.length + BLOCK - 1) / BLOCK * BLOCK;
    return join(block, Arrays.copyOf(content, padded));
  }

  private static void put(byte[] block, int at, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    System.arraycopy(bytes, 0, block, at, bytes.length);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static TarReader of(byte[]... parts) {
    return new TarReader(new ByteArrayInputStream(join(parts)));
  }

  @Test
  void filesFoldersAndLinks_areReadInTheirOrder() throws IOException {
    byte[] content = "城迹".repeat(300).getBytes(UTF_8);
    TarReader tar =
        of(
            entry("bin/", '5', "", new byte[0]),
            entry("bin/postgres", '0', "", content),
            entry("lib/libpq.so", '2', "libpq.so.5", new byte[0]),
            entry("empty", '\0', "", new byte[0]),
            END);
    assertThat(tar.next()).isEqualTo(new Header("bin/", Type.FOLDER, 0755, 0, ""));
    assertThat(tar.next())
        .isEqualTo(new Header("bin/postgres", Type.FILE, 0755, content.length, ""));
    assertThat(tar.content().readAllBytes()).isEqualTo(content);
    assertThat(tar.next()).isEqualTo(new Header("lib/libpq.so", Type.LINK, 0755, 0, "libpq.so.5"));
    assertThat(tar.next()).isEqualTo(new Header("empty", Type.FILE, 0755, 0, ""));
    assertThat(tar.content().read()).isEqualTo(-1);
    assertThat(tar.next()).isNull();
  }

  @Test
  void contentLeftUnread_isPassedOver() throws IOException {
    TarReader tar =
        of(
            entry("a", '0', "", new byte[1000]),
            entry("b", '0', "", new byte[BLOCK]),
            entry("c", '0', "", "x".getBytes(UTF_8)),
            END);
    tar.next();
    assertThat(tar.content().read()).isZero();
    assertThat(tar.next().path()).isEqualTo("b");
    assertThat(tar.next().path()).isEqualTo("c");
    assertThat(tar.content().readAllBytes()).isEqualTo("x".getBytes(UTF_8));
  }

  @Test
  void longPath_isPutTogether() throws IOException {
    TarReader tar =
        of(entry("name", '0', "", new byte[0], block -> put(block, 345, "share/postgresql")), END);
    assertThat(tar.next().path()).isEqualTo("share/postgresql/name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "../x", "a/../../x", "a/..", ""})
  void pathThatLeavesTheArchive_isRefused(String path) {
    assertThatThrownBy(() -> of(entry(path, '0', "", new byte[0]), END).next())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("leaves the archive");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "../x", "..", "", "a/b"})
  void linkThatLeavesItsFolder_isRefused(String target) {
    assertThatThrownBy(() -> of(entry("a", '2', target, new byte[0]), END).next())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("leaves its folder");
  }

  @ParameterizedTest
  @ValueSource(chars = {'1', '3', '4', '6', 'x', 'g', 'L'})
  void entryOfAnotherType_isRefused(char type) {
    assertThatThrownBy(() -> of(entry("a", type, "", new byte[0]), END).next())
        .hasMessageContaining("unknown type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0000000009", "-1", "12 34", "777777777777"})
  void sizeThatIsNoOctalNumber_isRefusedOrRead(String size) throws IOException {
    byte[] entry =
        entry(
            "a",
            '0',
            "",
            new byte[0],
            block -> {
              Arrays.fill(block, 124, 136, (byte) 0);
              put(block, 124, size);
            });
    if (size.matches("[0-7]{12}")) {
      assertThat(of(entry, END).next().size()).isEqualTo(Long.parseLong(size, 8));
    } else {
      assertThatThrownBy(() -> of(entry, END).next()).hasMessageContaining("not an octal number");
    }
  }

  @Test
  void anyByteOfAHeaderTurned_isNoticed() {
    byte[] whole = entry("bin/postgres", '0', "", new byte[0]);
    // The last byte of the sum itself stands behind its end.
    for (int at = 0; at < 155; at++) {
      byte[] turned = whole.clone();
      turned[at] ^= 4;
      assertThatThrownBy(() -> of(turned, END).next())
          .as("byte %d", at)
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void archiveCutAnywhere_isNoticed() {
    byte[] whole = entry("a", '0', "", new byte[700]);
    for (int length = 0; length < whole.length; length += 100) {
      TarReader tar = of(Arrays.copyOf(whole, length));
      assertThatThrownBy(
              () -> {
                tar.next();
                tar.content().readAllBytes();
                tar.next();
              })
          .as("%d bytes", length)
          .isInstanceOf(EOFException.class);
    }
  }
}
