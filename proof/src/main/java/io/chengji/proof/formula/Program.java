package io.chengji.proof.formula;

import java.util.List;
import java.util.Optional;

/** The parsed form of a formula. */
record Program(
    String name,
    Optional<String> label,
    Optional<Rounding> division,
    List<Input> inputs,
    List<Declaration> declarations,
    ResultForm result,
    Position at) {}
