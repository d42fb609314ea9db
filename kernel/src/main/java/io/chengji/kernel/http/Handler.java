package io.chengji.kernel.http;

/** Answers one operation: request in, reply out. Called by many threads at once. */
@FunctionalInterface
public interface Handler {
  /**
   * The answer.
   *
   * @throws ProblemException for anything the caller should read as a problem
   * @throws Exception for a fault of ours, which becomes a problem 500 without details
   */
  Reply handle(Request request) throws Exception;
}
