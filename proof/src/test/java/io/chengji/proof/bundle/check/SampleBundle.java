package io.chengji.proof.bundle.check;

import io.chengji.proof.json.CanonicalJson;
import io.chengji.proof.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The bundle of the story as files, for tests of the command. */
public final class SampleBundle {
  private SampleBundle() {}

  /** Writes {@code bundle.zip}, {@code policy}, {@code since} and the folder {@code journal}. */
  public static void write(Path folder) throws IOException {
    write(folder, new Story().build());
  }

  /** The same with other words about it. */
  public static void writeWithSubject(Path folder, String subject) throws IOException {
    String escaped = CanonicalJson.write(new Json.Text(subject));
    String words = escaped.substring(1, escaped.length() - 1);
    write(folder, new Story().build().withManifest("Mean of two months in Lanchuan", words));
  }

  private static void write(Path folder, Case plain) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("bundle.zip", plain.bundle());
    put(files, "policy", plain.policy());
    put(files, "since", plain.since());
    Map<String, byte[]> journal = plain.journal();
    if (journal != null) {
      journal.forEach((path, bytes) -> files.put("journal/" + path, bytes));
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private static void put(Map<String, byte[]> files, String name, byte @Nullable [] bytes) {
    if (bytes != null) {
      files.put(name, bytes);
    }
  }
}
