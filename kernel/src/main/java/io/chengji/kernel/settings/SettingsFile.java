package io.chengji.kernel.settings;

import io.chengji.kernel.words.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings file: UTF-8, one {@code name = value} a line, {@code #} starts a comment line, no
 * escapes and no continuation lines. A file of more than 1 MB is refused.
 */
public final class SettingsFile {
  private static final int LARGEST = 1 << 20;

  private SettingsFile() {}

  /** The values in a file, with file and line for each. */
  public static List<Given> read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw refused(file.toString(), "文件超过 1 MB", "the file is larger than 1 MB");
      }
      return parse(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw refused(file.toString(), "无法读取：" + e.getMessage(), "cannot be read: " + e.getMessage());
    }
  }

  /** The values in the bytes of a file. */
  static List<Given> parse(String name, byte[] bytes) {
    List<String> lines = decode(name, bytes).lines().toList();
    List<Given> given = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        given.add(parseLine(name + ":" + (i + 1), line));
      }
    }
    return given;
  }

  private static String decode(String name, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw refused(name, "不是 UTF-8 文本，请另存为 UTF-8", "is not UTF-8 text; save it as UTF-8");
    }
  }

  private static Given parseLine(String place, String line) {
    int equals = line.indexOf('=');
    if (equals < 1) {
      throw refused(
          place, "这一行应写成 名称 = 值，或以 # 开头", "write this line as name = value, or start it with #");
    }
    String key = line.substring(0, equals).strip();
    return new Given(Given.Source.FILE, key, place, line.substring(equals + 1).strip());
  }

  private static SettingRefused refused(String place, String zh, String en) {
    return new SettingRefused(
        List.of(new Words("设置文件 " + place + "：" + zh, "settings file " + place + ": " + en)));
  }
}
