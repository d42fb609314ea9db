package io.chengji.programme.model;

import java.time.Instant;

/** The end of a decision: when, by whom and why it was withdrawn. */
public record Withdrawal(Instant at, String author, String reason) {}
