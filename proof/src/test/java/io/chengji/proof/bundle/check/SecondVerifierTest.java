package io.chengji.proof.bundle.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chengji.proof.json.CanonicalJson;
import io.chengji.proof.json.Json;
import io.chengji.proof.json.JsonLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Does a second verifier, written by others from the norm alone, say the same of every bundle of
 * the corpus? The corpus stays in {@code target/bundle-corpus} for a third.
 */
class SecondVerifierTest {
  private static final Path MODULE =
      Path.of(System.getProperty("chengji.root", "..")).resolve("proof").toAbsolutePath();
  private static final Path SCRIPT = MODULE.resolve("second/verify.py");
  private static final Path CORPUS = MODULE.resolve("target/bundle-corpus");
  private static final List<String> AGREED = List.of("code", "where", "checks");

  @Test
  void everyBundleOfTheCorpus_getsTheSameAnswerFromBoth() throws Exception {
    List<Path> cases = write(Corpus.list());
    assumeTrue(Files.exists(SCRIPT), "SKIPPED: there is no second verifier at " + SCRIPT);
    assumeTrue(hasPython(), "SKIPPED: no python3 of 3.11 or later is on PATH");
    assertThat(run("python3", "-B", SCRIPT.toString(), "--corpus", CORPUS.toString())).isZero();
    List<String> differing = new ArrayList<>();
    for (Path each : cases) {
      String first = agreed(each.resolve("expected.json"));
      String second = agreed(each.resolve("actual.json"));
      if (!first.equals(second)) {
        differing.add(
            each.getFileName()
                + " "
                + Files.readString(each.resolve("name"))
                + "\n  first:  "
                + first
                + "\n  second: "
                + second);
      }
    }
    assertThat(differing).as(String.join("\n", differing)).isEmpty();
  }

  private static List<Path> write(List<Mutation> corpus) throws IOException {
    delete(CORPUS);
    List<Path> cases = new ArrayList<>();
    for (Mutation mutation : corpus) {
      Path folder = CORPUS.resolve("%04d".formatted(cases.size()));
      write(folder, mutation);
      cases.add(folder);
    }
    return cases;
  }

  private static void write(Path folder, Mutation mutation) throws IOException {
    Case changed = mutation.changed();
    Map<String, byte[]> files = new TreeMap<>();
    files.put("bundle.zip", changed.bundle());
    files.put("name", Story.utf8(mutation.name()));
    files.put("expected.json", Story.utf8(Verifier.verify(changed.request()).json()));
    putIfGiven(files, "policy", changed.policy());
    putIfGiven(files, "since", changed.since());
    if (changed.deep()) {
      files.put("deep", new byte[0]);
    }
    Files.createDirectories(folder);
    Map<String, byte[]> journal = changed.journal();
    if (journal != null) {
      Files.createDirectories(folder.resolve("journal"));
      journal.forEach((path, bytes) -> files.put("journal/" + path, bytes));
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private static void putIfGiven(Map<String, byte[]> files, String name, byte @Nullable [] bytes) {
    if (bytes != null) {
      files.put(name, bytes);
    }
  }

  /** The part of an answer in which two verifiers agree. */
  private static String agreed(Path file) throws IOException {
    Json.Obj answer = (Json.Obj) Json.parse(Files.readAllBytes(file), JsonLimits.FILE);
    StringBuilder text = new StringBuilder();
    for (String name : AGREED) {
      text.append(CanonicalJson.write(answer.find(name).orElseThrow())).append(' ');
    }
    Json.Arr figures = (Json.Arr) answer.find("figures").orElseThrow();
    return text.append(figures.items().size()).toString();
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return run("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 11))") == 0;
    } catch (IOException none) {
      return false;
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends in time").isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
