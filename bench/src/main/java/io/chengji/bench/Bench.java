package io.chengji.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code ./chengji bench [NAME…]}: takes the named measurements, or all of them. Exit status 0 if
 * every bound held, 1 if one did not, 2 for an unknown name.
 */
public final class Bench {
  private enum Named {
    START_TIME(new StartTime()),
    IDLE_MEMORY(new IdleMemory()),
    SEARCH(new SearchTime()),
    READS(new MixedReads());

    private final Measurement measurement;

    Named(Measurement measurement) {
      this.measurement = measurement;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Named> find(String name) {
      return Stream.of(values()).filter(named -> named.toString().equals(name)).findFirst();
    }
  }

  private Bench() {}

  /** The first argument is the folder of Chengji, the others name measurements. */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    List<Named> chosen = new ArrayList<>();
    for (String name : List.of(args).subList(1, args.length)) {
      Optional<Named> named = Named.find(name);
      if (named.isEmpty()) {
        String all = Arrays.toString(Named.values());
        System.err.println(
            "没有名为“" + name + "”的测量，可用的有：" + all + " / no measurement '" + name + "': " + all);
        System.exit(2);
      }
      chosen.add(named.orElseThrow());
    }
    boolean held = true;
    for (Named named : chosen.isEmpty() ? List.of(Named.values()) : chosen) {
      held &= measure(root, named);
    }
    System.exit(held ? 0 : 1);
  }

  private static boolean measure(Path root, Named named) throws IOException {
    Path folder = Files.createTempDirectory("chengji-bench");
    try (HttpClient client =
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        Log log =
            new Log(
                root.resolve("bench/results"),
                named.toString(),
                Machine.look(root),
                InstantSource.system(),
                System.out)) {
      named.measurement.measure(root, folder.resolve("home"), client, log);
      return log.held();
    } finally {
      remove(folder);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
