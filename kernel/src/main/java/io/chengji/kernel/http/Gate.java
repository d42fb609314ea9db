package io.chengji.kernel.http;

import java.util.Optional;

/** Recognises callers. Thread-safe. */
@FunctionalInterface
public interface Gate {
  /** A gate that recognises nobody. */
  Gate CLOSED = request -> Optional.empty();

  /**
   * The caller of a request; empty when there is none or the session is over.
   *
   * @throws ProblemException when the request has a session and lacks the proof that it comes from
   *     our own pages
   */
  Optional<Caller> findCaller(Request request);
}
