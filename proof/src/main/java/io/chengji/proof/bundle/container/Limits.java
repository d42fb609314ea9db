package io.chengji.proof.bundle.container;

/**
 * How much a container may hold.
 *
 * @param files number of files
 * @param fileBytes bytes of one file
 * @param bytes bytes of the container
 */
public record Limits(int files, int fileBytes, int bytes) {
  /** The limits of the format. */
  public static final Limits OF_THE_FORMAT = new Limits(65_534, 64 << 20, 256 << 20);

  /** Limits that are at least one each. */
  public Limits {
    if (files < 1 || fileBytes < 1 || bytes < 1) {
      throw new IllegalArgumentException("limits are positive");
    }
  }
}
