package io.chengji.kernel.http;

/** Who may call an operation. */
public enum Admission {
  /** Anyone; the contract marks it {@code x-chengji-access: public}. */
  PUBLIC,
  /** A signed-in administrator. */
  ADMINISTRATOR,
  /** A program on this machine, or one that carries the operator's bearer token. */
  LOCAL
}
