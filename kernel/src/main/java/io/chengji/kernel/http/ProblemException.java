package io.chengji.kernel.http;

import io.chengji.kernel.words.Language;

/** Ends the handling of a request with problem details. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.kind().slug() + ": " + problem.detail().in(Language.EN), null, false, false);
    this.problem = problem;
  }

  /** What the caller reads. */
  public Problem problem() {
    return problem;
  }
}
