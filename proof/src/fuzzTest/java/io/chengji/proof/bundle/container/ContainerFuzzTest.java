package io.chengji.proof.bundle.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Is any array of bytes either a container, the same when written again, or refused in words? */
class ContainerFuzzTest {
  @FuzzTest
  void anyBytes_areReadOrRefused(byte[] bytes) {
    try {
      Container read = Container.ofBytes(bytes);
      Map<String, byte[]> files =
          read.names().stream().collect(Collectors.toMap(name -> name, read::getFile));
      assertThat(Container.ofFiles(files).bytes()).isEqualTo(bytes);
    } catch (ContainerException refused) {
      assertThat(refused).hasMessageMatching("[ -~]+");
    }
  }

  /** The fuzzer's own seeds are few; random damage to a real container reaches deeper. */
  @Test
  void randomDamage_isReadOrRefused() {
    Random random = new Random(20261120);
    byte[] good =
        Container.ofFiles(Map.of("bundle.json", new byte[40], "proofs", new byte[7])).bytes();
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = good.clone();
      for (int changes = random.nextInt(6); changes >= 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      anyBytes_areReadOrRefused(bytes);
    }
  }
}
