package io.chengji.programme.model;

import java.time.LocalDate;

/** A date that a document gives for an event. */
public record StatedDate(LocalDate date, String event, Evidence evidence) {}
