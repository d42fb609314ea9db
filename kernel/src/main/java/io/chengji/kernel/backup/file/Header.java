package io.chengji.kernel.backup.file;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in clear before the chunks of a file.
 *
 * @param journal which journal this is a copy of: 16 hexadecimal digits that stay the same for its
 *     life; empty for one without entries
 * @param encryption null where the file is not encrypted
 */
public record Header(String journal, @Nullable Encryption encryption) {
  /** The format that this program writes, and the newest that it reads. */
  public static final int FORMAT = 1;

  private static final Pattern NAME = Pattern.compile("chengji-backup (\\d{1,9})\n");
  private static final Pattern JOURNAL = Pattern.compile("([0-9a-f]{16})?");
  private static final int LONGEST_NAME = 32;
  private static final int LONGEST = 4_096;

  public Header {
    if (!JOURNAL.matcher(journal).matches()) {
      throw new IllegalArgumentException("no mark of a journal");
    }
  }

  /** A header and its bytes, to which every chunk is tied. */
  record Read(Header header, byte[] bytes) {}

  byte[] write(OutputStream out) throws IOException {
    byte[] name = ("chengji-backup " + FORMAT + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] body = BackupJson.write(this);
    byte[] bytes =
        ByteBuffer.allocate(name.length + Integer.BYTES + body.length)
            .put(name)
            .putInt(body.length)
            .put(body)
            .array();
    out.write(bytes);
    return bytes;
  }

  static Read read(InputStream in) throws IOException {
    byte[] name = readName(in);
    DataInputStream data = new DataInputStream(in);
    try {
      int length = data.readInt();
      if (length < 2 || length > LONGEST) {
        throw BackupException.damaged("文件头长度有误", "the header has a wrong length");
      }
      byte[] body = new byte[length];
      data.readFully(body);
      byte[] bytes =
          ByteBuffer.allocate(name.length + Integer.BYTES + length)
              .put(name)
              .putInt(length)
              .put(body)
              .array();
      return new Read(BackupJson.read(body, Header.class), bytes);
    } catch (EOFException e) {
      throw BackupException.damaged("文件头不完整", "the header is cut off", e);
    }
  }

  private static byte[] readName(InputStream in) throws IOException {
    byte[] name = new byte[LONGEST_NAME];
    int length = 0;
    for (int next = in.read(); next >= 0 && length < name.length; next = in.read()) {
      name[length++] = (byte) next;
      if (next == '\n') {
        break;
      }
    }
    String text = new String(name, 0, length, StandardCharsets.ISO_8859_1);
    Matcher matcher = NAME.matcher(text);
    if (!matcher.matches()) {
      throw BackupException.damaged("不是城迹的备份文件", "it is no backup of Chengji");
    }
    checkFormat(Integer.parseInt(matcher.group(1)));
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void checkFormat(int format) {
    if (format > FORMAT) {
      throw new BackupException(
          BackupException.Reason.NEWER,
          "备份文件的格式为 %d，本版本最多能读 %d：请用写出它的版本或更新的版本".formatted(format, FORMAT),
          "the backup file has format %d and this version reads up to %d: use the version that wrote it, or a later one"
              .formatted(format, FORMAT));
    }
    if (format < 1) {
      throw BackupException.damaged("没有这种格式", "there is no such format");
    }
  }
}
