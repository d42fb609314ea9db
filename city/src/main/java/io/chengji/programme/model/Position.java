package io.chengji.programme.model;

/** A point in WGS-84 with the licensed source that gives it. */
public record Position(double longitude, double latitude, String source) {}
