package io.chengji.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  @Test
  void tokens_areWellFormedAndDiffer() {
    SplittableRandom random = new SplittableRandom(5);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      String token = Tokens.make(random);
      assertThat(Tokens.isToken(token)).isTrue();
      assertThat(seen.add(token)).isTrue();
      assertThat(seen.add(Tokens.csrf(token))).as("no token is another's csrf token").isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "城", "a b", "' or ''='", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa="})
  void whatIsNoToken_isKnownWithoutAQuery(String text) {
    assertThat(Tokens.isToken(text)).isFalse();
    assertThat(Tokens.isToken("a".repeat(43) + text)).isEqualTo(text.isEmpty());
  }

  @Test
  void whatIsStored_isNotTheToken() {
    String token = Tokens.make(new SplittableRandom(6));
    assertThat(Tokens.hash(token)).hasSize(32).isEqualTo(Tokens.hash(token));
    assertThat(Tokens.csrf(token)).isNotEqualTo(token).hasSize(43);
  }

  @Test
  void whatIsPrinted_hidesTheSecrets() {
    NewPassword made = NewPassword.of("admin", new SplittableRandom(7));
    assertThat(made.toString()).contains("admin").doesNotContain(made.password());
    String token = Tokens.make(new SplittableRandom(8));
    SignIn.Opened opened = new SignIn.Opened(token, new Session("account:1", "admin", "c"));
    assertThat(opened.toString()).doesNotContain(token);
  }

  @Test
  void newPasswords_haveNoLettersThatPeopleConfuse() {
    SplittableRandom random = new SplittableRandom(9);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      String password = NewPassword.of("admin", random).password();
      assertThat(password).hasSize(24).doesNotContainPattern("[0o1liA-Z]");
      assertThat(seen.add(password)).isTrue();
    }
  }
}
