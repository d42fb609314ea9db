package io.chengji.proof.bundle.check;

import java.util.Optional;

/**
 * What is to be checked, and with what. Nobody changes the arrays while it is used.
 *
 * @param bundle bytes of the bundle; none where it could not be read
 * @param policy whom the checker trusts; none where it was not given or could not be read
 * @param since an older checkpoint, if one was given; no bytes where it could not be read
 * @param journal the whole journal, if it was given
 * @param deep whether what the result rests on is computed again too
 */
public record Request(
    byte[] bundle,
    Optional<byte[]> policy,
    Optional<byte[]> since,
    Optional<JournalSource> journal,
    boolean deep) {
  /** The plain check of a bundle with a policy. */
  public static Request of(byte[] bundle, byte[] policy) {
    return new Request(bundle, Optional.of(policy), Optional.empty(), Optional.empty(), false);
  }

  /** The same with an older checkpoint. */
  public Request withSince(byte[] checkpoint) {
    return new Request(bundle, policy, Optional.of(checkpoint), journal, deep);
  }

  /** The same with a journal. */
  public Request withJournal(JournalSource source) {
    return new Request(bundle, policy, since, Optional.of(source), deep);
  }

  /** The same in depth. */
  public Request inDepth() {
    return new Request(bundle, policy, since, journal, true);
  }
}
