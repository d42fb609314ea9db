package io.chengji.programme.internal.reading;

import io.chengji.programme.model.Evidence;

/** A statement that a city has no pilot. */
public record PrintedAbsence(String province, String city, Evidence evidence) {}
