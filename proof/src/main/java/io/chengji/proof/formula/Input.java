package io.chengji.proof.formula;

import java.util.Optional;

/**
 * An input that a formula declares: name, label for people, type as written, unit for display, what
 * happens when it is missing, and the places of its name and of its policy.
 */
public record Input(
    String name,
    Optional<String> label,
    ValueType type,
    Optional<String> unit,
    MissingPolicy missing,
    Position at,
    Position policyAt) {

  /** The type that the formula sees: a number that may be skipped is a list with or without it. */
  ValueType seenType() {
    return type == ValueType.NUMBER && missing.equals(MissingPolicy.SKIP) ? ValueType.LIST : type;
  }
}
