package io.chengji.kernel.http;

/** The HTTP face of one family: it registers its operations, each with its handler. */
@FunctionalInterface
public interface Api {
  /** Adds every operation of this face. */
  void register(Operations operations);
}
