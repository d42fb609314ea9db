package io.chengji.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code ./chengji bench [NAME…]}: takes the named measurements, or all that take minutes; the long
 * ones run when they are named. Exit status 0 if every bound held, 1 if one did not, 2 for an
 * unknown name.
 */
public final class Bench {
  private enum Named {
    START_TIME(new StartTime(), RESULTS),
    IDLE_MEMORY(new IdleMemory(), RESULTS),
    SEARCH(new SearchTime(), RESULTS),
    READS(new MixedReads(), RESULTS),
    RESTORE(new RestoreTime(), RESULTS),
    KILLS(new Kills(), LONG_TESTS),
    SOAK(new Soak(), LONG_TESTS),
    LARGE_IMPORTS(new LargeImports(), LONG_TESTS);

    private final Measurement measurement;
    private final String folder;

    Named(Measurement measurement, String folder) {
      this.measurement = measurement;
      this.folder = folder;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Named> find(String name) {
      return Stream.of(values()).filter(named -> named.toString().equals(name)).findFirst();
    }

    static List<Named> listShort() {
      return Stream.of(values()).filter(named -> named.folder.equals(RESULTS)).toList();
    }
  }

  private static final String RESULTS = "bench/results";
  private static final String LONG_TESTS = "docs/test-logs";

  private Bench() {}

  /** The first argument is the folder of Chengji, the others name measurements. */
  public static void main(String[] args) {
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
    for (Named named : chosen.isEmpty() ? Named.listShort() : chosen) {
      held &= measure(root, named);
    }
    System.exit(held ? 0 : 1);
  }

  private static boolean measure(Path root, Named named) {
    Path folder = Folders.createTemporary();
    try (HttpClient client =
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        Log log =
            new Log(
                root.resolve(named.folder),
                named.toString(),
                Machine.look(root),
                InstantSource.system(),
                System.out)) {
      named.measurement.measure(root, folder.resolve("home"), client, log);
      log.line(log.held() ? "ALL HELD" : "NOT ALL HELD");
      return log.held();
    } finally {
      Folders.remove(folder);
    }
  }
}
