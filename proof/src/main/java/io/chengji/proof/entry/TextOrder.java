package io.chengji.proof.entry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** Texts in the order of their bytes in UTF-8, which is that of their code points. */
public final class TextOrder {
  /** The order. */
  public static final Comparator<String> UTF_8 =
      (one, other) ->
          Arrays.compareUnsigned(
              one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

  private TextOrder() {}
}
