package io.chengji.programme.model;

/** One sentence or name for people, in Chinese and in English. */
public record Words(String zh, String en) {}
