package io.chengji.kernel.identity;

import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignIn {
  /**
   * Signed in.
   *
   * @param token 256 random bits in base64url, known to the holder alone
   * @param session what the token opens
   */
  record Opened(String token, Session session) implements SignIn {
    @Override
    public String toString() {
      return "Opened[token=***, session=" + session + "]";
    }
  }

  /** Name or password is wrong; which of the two is not said. */
  record Refused() implements SignIn {}

  /** Too many attempts. */
  record Throttled(Duration pause) implements SignIn {}
}
