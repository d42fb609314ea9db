package io.chengji.proof.bundle.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Are the files of the manual's example still what is written today, and proven by what is read
 * today? A bundle that was handed out must stay readable.
 */
class GoldenBundleTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("chengji.root", "..")).resolve("docs/examples/bundle");

  private final Case plain = new Story().build();

  @Test
  void bundleOfTheManual_isWrittenTheSameToday() throws IOException {
    assertThat(Files.readAllBytes(FOLDER.resolve("result.zip"))).isEqualTo(plain.bundle());
    assertThat(Files.readAllBytes(FOLDER.resolve("keys"))).isEqualTo(plain.policy());
    assertThat(Files.readAllBytes(FOLDER.resolve("older-checkpoint"))).isEqualTo(plain.since());
  }

  @Test
  void bundleOfTheManual_isProven() throws IOException {
    Request request =
        Request.of(
                Files.readAllBytes(FOLDER.resolve("result.zip")),
                Files.readAllBytes(FOLDER.resolve("keys")))
            .withSince(Files.readAllBytes(FOLDER.resolve("older-checkpoint")));
    assertThat(Verifier.verify(request).code()).isEqualTo(Code.PROVEN);
  }
}
