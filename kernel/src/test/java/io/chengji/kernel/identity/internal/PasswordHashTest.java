package io.chengji.kernel.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
  private final PasswordHash hash = new PasswordHash(new SplittableRandom(5));

  @Test
  void aHashMatchesItsPasswordAlone() {
    String phc = hash.hash("密码 with spaces");
    assertThat(phc).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[^$]{22}\\$[^$]{43}");
    assertThat(hash.matches("密码 with spaces", phc)).isTrue();
    assertThat(hash.matches("密码 with space", phc)).isFalse();
    assertThat(hash.hash("密码 with spaces")).as("another salt").isNotEqualTo(phc);
  }

  @Test
  void theHashOfNobody_hasTheUsualCosts() {
    assertThat(hash.ofNobody()).contains("$m=19456,t=2,p=1$");
    assertThat(hash.matches("", hash.ofNobody())).isFalse();
  }

  @Test
  void aHashWithOtherCosts_isStillChecked() {
    byte[] salt = "somesaltsomesalt".getBytes(StandardCharsets.US_ASCII);
    byte[] bytes =
        Argon2Function.getInstance(64, 1, 1, 16, Argon2.ID)
            .hash("old".getBytes(StandardCharsets.UTF_8), salt)
            .getBytes();
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    String phc =
        "$argon2id$v=19$m=64,t=1,p=1$"
            + base64.encodeToString(salt)
            + "$"
            + base64.encodeToString(bytes);
    assertThat(hash.matches("old", phc)).isTrue();
  }

  /** The reference implementation's test vector: m = 64 MiB, t = 2, p = 1. */
  @Test
  void theReferenceVector_isMet() {
    byte[] bytes =
        Argon2Function.getInstance(65_536, 2, 1, 32, Argon2.ID)
            .hash(
                "password".getBytes(StandardCharsets.US_ASCII),
                "somesalt".getBytes(StandardCharsets.US_ASCII))
            .getBytes();
    assertThat(HexFormat.of().formatHex(bytes))
        .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
  }

  @Test
  void anythingElse_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> hash.matches("x", "plain"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hash.matches("x", "$argon2i$v=19$m=64,t=1,p=1$AAAA$AAAA"));
  }
}
