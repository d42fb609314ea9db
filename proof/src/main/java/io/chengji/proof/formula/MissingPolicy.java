package io.chengji.proof.formula;

import java.math.BigDecimal;

/** What stands in for a missing value of an input ({@code docs/formula.md}, section 6). */
public sealed interface MissingPolicy {
  MissingPolicy FAIL = new Fail();
  MissingPolicy SKIP = new Skip();
  MissingPolicy ZERO = new Zero();

  /** The policy in the words of the language. */
  String word();

  /** A missing value is an error. */
  record Fail() implements MissingPolicy {
    @Override
    public String word() {
      return "fail";
    }
  }

  /** A missing value is left out. */
  record Skip() implements MissingPolicy {
    @Override
    public String word() {
      return "skip";
    }
  }

  /** A missing value counts as zero. */
  record Zero() implements MissingPolicy {
    @Override
    public String word() {
      return "zero";
    }
  }

  /** A missing value counts as the given number. */
  record Fill(BigDecimal value) implements MissingPolicy {
    @Override
    public String word() {
      return Decimals.print(value);
    }
  }
}
