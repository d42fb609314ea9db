package io.chengji.proof.json;

/**
 * What a reader of JSON takes at most.
 *
 * @param bytes length of the data
 * @param depth arrays and objects within one another; the outermost is 1 deep
 */
public record JsonLimits(int bytes, int depth) {
  private static final int DEEPEST = 1000;

  /** An entry of the journal: 65,535 bytes, 100 deep. */
  public static final JsonLimits ENTRY = new JsonLimits(0xffff, 100);

  /** A file of a bundle: 64 MiB, 100 deep. */
  public static final JsonLimits FILE = new JsonLimits(64 << 20, 100);

  public JsonLimits {
    if (bytes < 0 || depth < 0 || depth > DEEPEST) {
      throw new IllegalArgumentException("no limits: " + bytes + " bytes, " + depth + " deep");
    }
  }
}
