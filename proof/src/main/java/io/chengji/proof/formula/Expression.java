package io.chengji.proof.formula;

import java.util.List;
import java.util.Optional;

/** A parsed expression; its place is the one of {@code docs/formula.md}, section 2. */
sealed interface Expression {
  int CHOICE_LEVEL = 0;
  int NOT_LEVEL = 3;
  int SIGN_LEVEL = 7;
  int PRIMARY_LEVEL = 8;

  Position at();

  /** How tightly the production binds, from {@code if} (0) to a single token or call (8). */
  int level();

  record Literal(Value value, Position at) implements Expression {
    @Override
    public int level() {
      return PRIMARY_LEVEL;
    }
  }

  record Name(String name, Position at) implements Expression {
    @Override
    public int level() {
      return PRIMARY_LEVEL;
    }
  }

  record Negation(Expression operand, Position at) implements Expression {
    @Override
    public int level() {
      return SIGN_LEVEL;
    }
  }

  record Not(Expression operand, Position at) implements Expression {
    @Override
    public int level() {
      return NOT_LEVEL;
    }
  }

  /** Operands of one level with their operators; a comparison has exactly one link. */
  record Chain(Expression first, List<Link> links) implements Expression {
    @Override
    public Position at() {
      return links.get(0).at();
    }

    @Override
    public int level() {
      return links.get(0).operator().level();
    }
  }

  record Link(Operator operator, Expression operand, Position at) {}

  record Choice(Expression condition, Expression yes, Expression no, Position at)
      implements Expression {
    @Override
    public int level() {
      return CHOICE_LEVEL;
    }
  }

  record Call(String name, List<Expression> arguments, Optional<Rounding> rounding, Position at)
      implements Expression {
    @Override
    public int level() {
      return PRIMARY_LEVEL;
    }
  }
}
