package io.chengji.proof.note;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom a checker trusts (C2SP tlog-policy): keys of logs, witnesses, and how many of which
 * witnesses must have cosigned. It comes from the checker, never out of what is checked.
 *
 * @param logs keys of logs; each counts for the origin that is its name
 * @param witnesses witnesses by the names that groups use
 * @param quorum what must have cosigned
 */
public record TrustPolicy(List<VerifierKey> logs, List<Witness> witnesses, Quorum quorum) {
  /**
   * A witness of the policy.
   *
   * @param name what groups call it
   * @param key its key, which has a name of its own
   */
  public record Witness(String name, VerifierKey key) {}

  public TrustPolicy {
    logs = List.copyOf(logs);
    witnesses = List.copyOf(witnesses);
  }

  /** Reads a policy file of at most 1 MiB; fails with the number of the line. */
  public static TrustPolicy parse(byte[] octets) {
    return new PolicyReader().read(octets);
  }

  /** Whether a key of a log of this origin is named. */
  public boolean knowsLog(String origin) {
    return logs.stream().anyMatch(key -> key.name().equals(origin));
  }

  /**
   * Checks every signature line of which the policy names the key; fails with a {@link
   * NoteException} if the note is no checkpoint.
   */
  public Verdict judge(SignedNote note) {
    return judge(note, Algorithms.OF_JDK);
  }

  Verdict judge(SignedNote note, Algorithms algorithms) {
    String origin = Checkpoint.parse(note.text()).origin();
    List<VerifierKey> verified = new ArrayList<>();
    List<VerifierKey> failed = new ArrayList<>();
    List<VerifierKey> unchecked = new ArrayList<>();
    List<VerifierKey> keys =
        Stream.concat(logs.stream(), witnesses.stream().map(Witness::key)).distinct().toList();
    for (NoteSignature line : note.signatures()) {
      for (VerifierKey key : keys) {
        if (key.isNamedIn(line)) {
          switch (key.check(note.text(), line, algorithms)) {
            case VERIFIED -> verified.add(key);
            case FAILED -> failed.add(key);
            case NOT_CHECKED -> unchecked.add(key);
          }
        }
      }
    }
    return verdict(origin, new HashSet<>(verified), failed, unchecked);
  }

  private Verdict verdict(
      String origin, Set<VerifierKey> verified, List<VerifierKey> failed, List<VerifierKey> rest) {
    Optional<VerifierKey> log =
        logs.stream()
            .filter(key -> key.name().equals(origin) && verified.contains(key))
            .findFirst();
    List<String> cosigned =
        witnesses.stream()
            .filter(each -> verified.contains(each.key()))
            .map(Witness::name)
            .toList();
    boolean met = quorum.isMet(verified);
    return new Verdict(log, cosigned, distinct(failed), distinct(rest), met);
  }

  private static List<VerifierKey> distinct(List<VerifierKey> keys) {
    return keys.stream().distinct().toList();
  }
}
