package io.chengji.programme.model;

/** A piece of a list line that could not be read as a name; it is kept, never dropped. */
public record Remainder(String text, Evidence evidence) {}
