package io.chengji.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final Attempt HERE = new Attempt("192.0.2.1", "request-1");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static IdentityFixture fixture;
  private Sessions sessions;
  private NewPassword administrator;

  @BeforeAll
  static void open() {
    fixture = new IdentityFixture();
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @BeforeEach
  void firstRun() throws SQLException {
    fixture.empty();
    administrator = fixture.accounts().createFirst().orElseThrow();
    sessions = fixture.sessions();
  }

  private String signIn() {
    SignIn result = sessions.open("admin", administrator.password(), HERE);
    assertThat(result).isInstanceOf(SignIn.Opened.class);
    return ((SignIn.Opened) result).token();
  }

  @Test
  void theFirstRun_makesOneAccountAndShowsItsPasswordOnce() throws SQLException {
    assertThat(administrator.password()).matches("([2-9a-z]{4}-){4}[2-9a-z]{4}");
    assertThat(administrator.toString()).doesNotContain(administrator.password());
    assertThat(fixture.accounts().createFirst()).isEmpty();
    assertThat(fixture.stored("account")).isEqualTo(1);
  }

  @Test
  void manyFirstRunsAtOnce_makeOneAccount() throws Exception {
    fixture.empty();
    List<Callable<Optional<NewPassword>>> runs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      runs.add(() -> fixture.accounts().createFirst());
    }
    int made = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (Future<Optional<NewPassword>> run : threads.invokeAll(runs)) {
        made += run.get().isPresent() ? 1 : 0;
      }
    }
    assertThat(made).isEqualTo(1);
    assertThat(fixture.stored("account")).isEqualTo(1);
  }

  @Test
  void aSessionIsFoundByItsTokenAlone() throws SQLException {
    String token = signIn();
    assertThat(sessions.find(token))
        .hasValueSatisfying(s -> assertThat(s.name()).isEqualTo("admin"));
    assertThat(sessions.find(token.substring(1) + "A")).isEmpty();
    assertThat(sessions.find("")).isEmpty();
    assertThat(sessions.find("' or 1=1 --")).isEmpty();
    assertThat(
            fixture.stored("account_session where encode(token_hash, 'escape') = '" + token + "'"))
        .isZero();
  }

  @Test
  void aSessionThatRests_isOverAfterTheIdleLimit() {
    String token = signIn();
    fixture.pass(MINUTE.multipliedBy(29));
    assertThat(sessions.find(token)).isPresent();
    fixture.pass(MINUTE.multipliedBy(29));
    assertThat(sessions.find(token)).as("its use was noted").isPresent();
    fixture.pass(MINUTE.multipliedBy(30));
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void aSessionInUse_isOverAfterTheLongestTime() {
    String token = signIn();
    for (int i = 0; i < 35; i++) {
      fixture.pass(MINUTE.multipliedBy(20));
      assertThat(sessions.find(token)).as("after %d minutes", (i + 1) * 20).isPresent();
    }
    fixture.pass(MINUTE.multipliedBy(20));
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void useWithinHalfTheIdleLimit_writesNothing() {
    String token = signIn();
    int before = fixture.kinds().size();
    fixture.pass(MINUTE.multipliedBy(14));
    assertThat(sessions.find(token)).isPresent();
    assertThat(fixture.kinds()).hasSize(before);
    fixture.pass(MINUTE.multipliedBy(2));
    assertThat(sessions.find(token)).isPresent();
    assertThat(fixture.kinds().getFirst()).isEqualTo("session.renewed");
  }

  @Test
  void signingIn_sweepsSessionsThatAreOver() throws SQLException {
    signIn();
    fixture.pass(Duration.ofHours(1));
    signIn();
    assertThat(fixture.stored("account_session")).isEqualTo(1);
  }

  @Test
  void closingTwice_writesOneEntry() {
    String token = signIn();
    Session session = sessions.find(token).orElseThrow();
    sessions.close(token, session, "request-2");
    int entries = fixture.kinds().size();
    sessions.close(token, session, "request-3");
    assertThat(fixture.kinds()).hasSize(entries);
    assertThat(fixture.kinds().getFirst()).isEqualTo("session.closed");
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void tooManyAttemptsFromOneAddress_mustWait() {
    for (int i = 0; i < 10; i++) {
      assertThat(sessions.open("admin", "wrong", HERE)).isInstanceOf(SignIn.Refused.class);
    }
    assertThat(sessions.open("admin", administrator.password(), HERE))
        .isEqualTo(new SignIn.Throttled(Duration.ofSeconds(30)));
    assertThat(sessions.open("admin", administrator.password(), new Attempt("192.0.2.2", "r")))
        .as("another address")
        .isInstanceOf(SignIn.Opened.class);
    fixture.pass(Duration.ofSeconds(30));
    assertThat(sessions.open("admin", administrator.password(), HERE))
        .isInstanceOf(SignIn.Opened.class);
  }

  @Test
  void attemptsFromManyAddresses_areSlowedAtTheAccount() {
    for (int i = 0; i < 30; i++) {
      assertThat(sessions.open("admin", "wrong", new Attempt("198.51.100." + i, "r")))
          .isInstanceOf(SignIn.Refused.class);
    }
    assertThat(sessions.open("admin", "wrong", new Attempt("203.0.113.1", "r")))
        .isInstanceOf(SignIn.Throttled.class);
  }

  @Test
  void addressesOfOneIpv6Network_countAsOne() {
    assertThat(new Attempt("2001:db8:1:2:3:4:5:6", "r").network())
        .isEqualTo(new Attempt("2001:db8:1:2:a:b:c:d", "r").network())
        .isNotEqualTo(new Attempt("2001:db8:1:3:3:4:5:6", "r").network());
  }

  @Test
  void aResetPassword_endsTheSessionsAndTheOldPassword() {
    String token = signIn();
    NewPassword reset = fixture.accounts().resetPassword("admin").orElseThrow();
    assertThat(sessions.find(token)).isEmpty();
    assertThat(sessions.open("admin", administrator.password(), HERE))
        .isInstanceOf(SignIn.Refused.class);
    assertThat(sessions.open("admin", reset.password(), HERE)).isInstanceOf(SignIn.Opened.class);
    assertThat(fixture.accounts().resetPassword("nobody")).isEmpty();
    assertThat(fixture.kinds()).contains("account.password-reset");
  }

  @Test
  void aChangedPassword_opensANewSessionAndEndsTheOthers() {
    String token = signIn();
    Session session = sessions.find(token).orElseThrow();
    assertThat(sessions.changePassword(session, "wrong", "new password here", HERE))
        .isInstanceOf(SignIn.Refused.class);
    assertThat(sessions.find(token)).isPresent();
    SignIn changed =
        sessions.changePassword(session, administrator.password(), "new password here", HERE);
    assertThat(changed).isInstanceOf(SignIn.Opened.class);
    assertThat(sessions.find(token)).isEmpty();
    assertThat(sessions.find(((SignIn.Opened) changed).token())).isPresent();
  }

  @Test
  void aChangedPassword_isToldAlsoWhereAttemptsAreUsedUp() {
    Session session = sessions.find(signIn()).orElseThrow();
    for (int i = 0; i < 10; i++) {
      sessions.open("admin", "wrong", HERE);
    }
    for (int i = 10; i < 29; i++) {
      sessions.open("admin", "wrong", new Attempt("198.51.100." + i, "r"));
    }
    SignIn changed =
        sessions.changePassword(session, administrator.password(), "new password here", HERE);
    assertThat(changed)
        .as("the password has changed, whatever others tried meanwhile")
        .isInstanceOf(SignIn.Opened.class);
  }

  @Test
  void theCsrfToken_belongsToItsSession() {
    Session one = sessions.find(signIn()).orElseThrow();
    Session other = sessions.find(signIn()).orElseThrow();
    assertThat(one.csrfToken()).hasSize(43).isNotEqualTo(other.csrfToken());
  }
}
