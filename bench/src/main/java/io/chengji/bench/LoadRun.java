package io.chengji.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Many reads by several visitors who ask again as soon as they are answered.
 *
 * @param paths what was read, in order
 * @param nanos how long each of these reads took, from the request to the last byte
 * @param errors what went wrong: the path and the status or exception
 * @param elapsed how long the whole run took
 */
public record LoadRun(List<String> paths, long[] nanos, List<String> errors, Duration elapsed) {
  public LoadRun {
    paths = List.copyOf(paths);
    nanos = nanos.clone();
    errors = List.copyOf(errors);
  }

  /** How long the reads took. */
  public Latencies latencies() {
    return new Latencies(nanos);
  }

  /** How long the reads of some paths took. */
  public Latencies latenciesOf(Collection<String> some) {
    Set<String> wanted = Set.copyOf(some);
    return new Latencies(
        IntStream.range(0, nanos.length)
            .filter(i -> wanted.contains(paths.get(i)))
            .mapToLong(i -> nanos[i])
            .toArray());
  }

  /** Reads the given paths, shared among so many visitors. */
  public static LoadRun read(HttpClient client, URI server, List<String> paths, int visitors) {
    long[] nanos = new long[paths.size()];
    AtomicInteger next = new AtomicInteger();
    Queue<String> errors = new ConcurrentLinkedQueue<>();
    long began = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int v = 0; v < visitors; v++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int i = next.getAndIncrement();
                        i < nanos.length;
                        i = next.getAndIncrement()) {
                      nanos[i] = readOnce(client, server, paths.get(i), errors);
                    }
                  }));
    }
    threads.forEach(LoadRun::join);
    return new LoadRun(
        paths, nanos, List.copyOf(errors), Duration.ofNanos(System.nanoTime() - began));
  }

  /** So many paths drawn from a mix. */
  public static List<String> draw(ReadMix mix, int count, RandomGenerator random) {
    List<String> paths = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      paths.add(mix.draw(random));
    }
    return paths;
  }

  /** Reads answered in a second. */
  public double perSecond() {
    return nanos.length / (elapsed.toNanos() / 1e9);
  }

  private static long readOnce(HttpClient client, URI server, String path, Queue<String> errors) {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(30)).build();
    long began = System.nanoTime();
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        errors.add(path + " " + answer.statusCode() + " " + new String(answer.body()));
      }
    } catch (IOException e) {
      errors.add(path + " " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      errors.add(path + " interrupted");
    }
    return System.nanoTime() - began;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
  }
}
