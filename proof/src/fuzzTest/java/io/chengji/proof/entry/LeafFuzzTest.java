package io.chengji.proof.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Is any array of bytes either the data of a leaf, the same when written again, or no entry? */
class LeafFuzzTest {
  private static final String OPEN =
      """
      {"at":"2026-11-20T08:00:00.000001Z","closed":"%s","id":7,"kind":"register.imported",\
      "observed":"2026-11-20T08:00:00.000000Z","organisation":"城市数据局",\
      "payload":{"a":"文","b":[1,true,null]},"post":null,"v":1,"version":2}"""
          .formatted("ab".repeat(32));

  @FuzzTest
  void anyBytes_areALeafOrRefused(byte[] data) {
    try {
      assertThat(Leaf.parse(data).data()).isEqualTo(data);
    } catch (FormException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  @Test
  void randomDamage_isALeafOrRefused() {
    Random random = new Random(3);
    byte[] good = OPEN.getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 20_000; round++) {
      byte[] data = good.clone();
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        data[random.nextInt(data.length)] = (byte) random.nextInt(256);
      }
      anyBytes_areALeafOrRefused(data);
    }
  }
}
