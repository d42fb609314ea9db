package io.chengji.kernel.http;

import java.util.List;

/**
 * What a write expects the thing to be, from {@code If-Match} (RFC 9110, 13.1.1).
 *
 * @param any whether any version will do, as long as the thing is there
 * @param versions the versions of which one must be there
 */
public record ExpectedVersion(boolean any, List<String> versions) {
  static final ExpectedVersion ANY = new ExpectedVersion(true, List.of());

  public ExpectedVersion {
    versions = List.copyOf(versions);
  }

  /** Whether a thing of this version, which is there, may be written. */
  public boolean isMet(String current) {
    return any || versions.contains(current);
  }
}
