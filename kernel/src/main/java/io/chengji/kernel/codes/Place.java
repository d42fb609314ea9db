package io.chengji.kernel.codes;

/** What a place name can stand for: an administrative division or an area without a code. */
public sealed interface Place permits Division, SpecialArea {
  /** The name as the code data writes it. */
  String name();

  /** The six-digit code of the province it lies in, for example {@code 120000}. */
  String provinceCode();
}
