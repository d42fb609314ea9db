package io.chengji.proof.bundle.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Does the verifier answer, and never pass, whatever happens to several files at once? */
class VerifierFuzzTest {
  private static final int ROUNDS = 2_000;

  @Test
  void randomDamageToManyFiles_getsAnAnswer() {
    Random random = new Random(20261120);
    Case plain = new Story().build();
    byte[] untouched = plain.bundle();
    for (int round = 0; round < ROUNDS; round++) {
      Case changed = damage(plain, random);
      Report report = Verifier.verify(changed.request());
      assertThat(report.message().zh()).isNotBlank();
      assertThat(report.checks().values().stream().filter(Outcome.FAILED::equals).count())
          .isEqualTo(report.code() == Code.PROVEN ? 0 : 1);
      assertThat(report.where().isEmpty()).isEqualTo(report.code() == Code.PROVEN);
    }
    assertThat(plain.bundle()).isEqualTo(untouched);
  }

  private static Case damage(Case plain, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> plain.withBundle(damaged(plain.bundle(), random));
      case 1 -> plain.withJournal(files -> damaged(files, random));
      case 2 -> plain.withPolicy(damaged(Keys.policy(), random));
      default -> plain.packed(files -> damaged(files, random));
    };
  }

  /** Changes, drops, swaps, cuts or doubles some of the files. */
  private static Map<String, byte[]> damaged(Map<String, byte[]> files, Random random) {
    Map<String, byte[]> all = new TreeMap<>(files);
    for (int changes = random.nextInt(3); changes >= 0; changes--) {
      List<String> names = new ArrayList<>(all.keySet());
      Collections.shuffle(names, random);
      String one = names.get(0);
      String other = names.get(names.size() - 1);
      switch (random.nextInt(4)) {
        case 0 -> all.remove(names.size() > 1 ? one : "");
        case 1 -> all.put(one, all.getOrDefault(other, new byte[0]));
        default -> all.put(one, damaged(all.getOrDefault(one, new byte[0]), random));
      }
    }
    return all;
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    int length = random.nextInt(8) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
    byte[] changed = Arrays.copyOf(bytes, length);
    for (int changes = random.nextInt(4); changes >= 0 && length > 0; changes--) {
      changed[random.nextInt(length)] ^= (byte) (1 << random.nextInt(8));
    }
    return changed;
  }
}
