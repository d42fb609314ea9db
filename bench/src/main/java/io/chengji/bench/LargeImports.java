package io.chengji.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Files near the limit of 50 MB beside a running server: each is answered with a reason and changes
 * nothing.
 */
final class LargeImports implements Measurement {
  private static final int BYTES = 49_000_000;
  private static final int REFUSED = 3;
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final String STATE = "/api/v1/pilots/export?format=csv";
  private static final String CHARACTERS = "东西南北中安平宁和永新长清江河山海城阳州的一是在不了有";

  @Override
  public void measure(Path root, Path home, HttpClient client, Log log) {
    try (ServerProcess server = ServerProcess.start(root, home, client)) {
      String before = Http.read(client, server.address().resolve(STATE));
      texts(new Random(7))
          .forEach(
              (name, text) -> importOne(root, home, write(home.resolveSibling(name), text), log));
      String after = Http.read(client, server.address().resolve(STATE));
      log.check("the server answers and its register is the same", after.equals(before));
    }
  }

  private static Map<String, String> texts(RandomGenerator random) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("lists.txt", repeat("湖南省：", "、", "市", "\n", random));
    texts.put("one-line.txt", repeat("湖南省：", "、", "市", "、", random));
    texts.put("prose.txt", repeat("", "，", "", "。\n", random));
    texts.put("zeros.bin", "\0".repeat(BYTES));
    return texts;
  }

  private static String repeat(
      String head, String between, String kind, String end, RandomGenerator random) {
    StringBuilder text = new StringBuilder("关于公布2099年度国家智慧城市试点名单的通知\n");
    while (text.length() < BYTES / 3) {
      text.append(head);
      for (int i = 0; i < 30; i++) {
        text.append(i == 0 ? "" : between);
        for (int c = 0; c < 3; c++) {
          text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        text.append(kind);
      }
      text.append(end);
    }
    return text.toString();
  }

  private static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void importOne(Path root, Path home, Path file, Log log) {
    ProcessBuilder command =
        new ProcessBuilder(root.resolve("chengji").toString(), "import", "--yes", file.toString());
    command.environment().put("CHENGJI_HOME", home.toString());
    Path said = home.resolveSibling("import.log");
    command.redirectErrorStream(true).redirectOutput(said.toFile());
    long began = System.nanoTime();
    try {
      Process process = command.start();
      boolean ended = process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
      process.destroyForcibly().waitFor();
      double seconds = (System.nanoTime() - began) / 1e9;
      log.line("%s, %,d bytes: %.1f s".formatted(file.getFileName(), Files.size(file), seconds));
      String folder = file.getParent() + "/";
      Files.readAllLines(said).forEach(line -> log.line("  " + line.replace(folder, "")));
      log.check(
          "%s refused within %d s".formatted(file.getFileName(), LONGEST.toSeconds()),
          ended
              && process.exitValue() == REFUSED
              && !Files.readString(said).contains("OutOfMemory"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
