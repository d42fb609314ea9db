package io.chengji.proof.note;

import java.util.List;
import java.util.Set;

/** A rule which witnesses must have cosigned (C2SP tlog-policy). */
public sealed interface Quorum {
  /** Whether these keys of witnesses are enough. */
  boolean isMet(Set<VerifierKey> cosigned);

  /** Nobody has to cosign. */
  record None() implements Quorum {
    @Override
    public boolean isMet(Set<VerifierKey> cosigned) {
      return true;
    }
  }

  /** One witness by its key. */
  record One(VerifierKey key) implements Quorum {
    @Override
    public boolean isMet(Set<VerifierKey> cosigned) {
      return cosigned.contains(key);
    }
  }

  /** At least so many of the members. */
  record Group(int least, List<Quorum> members) implements Quorum {
    public Group {
      members = List.copyOf(members);
    }

    @Override
    public boolean isMet(Set<VerifierKey> cosigned) {
      return members.stream().filter(member -> member.isMet(cosigned)).count() >= least;
    }
  }
}
