package io.chengji.proof.formula;

import java.util.Optional;

/** One let of an evaluation with its value, for people to follow; the unit is for display only. */
public record Step(String name, Optional<String> label, Optional<String> unit, Value value) {}
