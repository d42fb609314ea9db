package io.chengji.proof.formula;

import java.util.Optional;

/** The declared type, unit and, for a number, rounding of a result; at the word {@code result}. */
record ResultForm(
    ValueType type,
    Optional<String> unit,
    Optional<Rounding> rounding,
    Expression expression,
    Position at) {}
