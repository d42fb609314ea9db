package io.chengji.kernel.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The passwords of a home, in a file that its owner alone can read.
 *
 * @param superuser of {@code postgres}, used to look after the server
 * @param owner of {@code chengji}, who owns the tables and is no superuser
 */
record Secrets(String superuser, String owner) {
  private static final int BYTES = 24;

  @Override
  public String toString() {
    return "Secrets[hidden]";
  }

  static Optional<Secrets> find(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String[] lines = Files.readString(file).split("\n", -1);
    boolean whole = lines.length == 3 && !lines[0].isEmpty() && !lines[1].isEmpty();
    return whole ? Optional.of(new Secrets(lines[0], lines[1])) : Optional.empty();
  }

  static Secrets make(Path file, RandomGenerator random) throws IOException {
    Secrets made = new Secrets(password(random), password(random));
    Durable.writePrivately(file, made.superuser + "\n" + made.owner + "\n");
    return made;
  }

  private static String password(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Manifest.hex(bytes);
  }
}
