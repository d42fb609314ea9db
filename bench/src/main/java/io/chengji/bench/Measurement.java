package io.chengji.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;

/** One thing to measure on a fresh home of the program. */
interface Measurement {
  /**
   * Measures and logs, bounds included.
   *
   * @param root the folder of Chengji
   * @param home an empty folder for its data
   */
  void measure(Path root, Path home, HttpClient client, Log log);
}
