package io.chengji.proof.note;

import java.util.List;
import java.util.Optional;

/**
 * What a policy says of a checkpoint.
 *
 * @param log the key of the log of this origin that signed it, if one did
 * @param witnesses names, in the policy, of the witnesses that cosigned it
 * @param failed known keys of which a line does not verify; one is enough to reject all
 * @param notChecked known keys of which a line cannot be checked here; they count as absent
 * @param quorumMet whether enough witnesses cosigned
 */
public record Verdict(
    Optional<VerifierKey> log,
    List<String> witnesses,
    List<VerifierKey> failed,
    List<VerifierKey> notChecked,
    boolean quorumMet) {
  public Verdict {
    witnesses = List.copyOf(witnesses);
    failed = List.copyOf(failed);
    notChecked = List.copyOf(notChecked);
  }

  /** Whether the checkpoint may be trusted: signed by its log, cosigned by a quorum, no failure. */
  public boolean isTrusted() {
    return failed.isEmpty() && log.isPresent() && quorumMet;
  }
}
