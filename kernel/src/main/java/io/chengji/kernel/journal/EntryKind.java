package io.chengji.kernel.journal;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What an entry tells of: a dotted name such as {@code register.imported}, the version of its
 * payload's schema, and whether the entry may be shown in full to everyone.
 */
public record EntryKind(String name, int version, boolean isPublic) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

  public EntryKind {
    Objects.requireNonNull(name, "name");
    if (name.length() > 100 || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "kind name \"%s\": lower-case words joined by dots, such as register.imported, at most 100 characters"
              .formatted(name));
    }
    if (version < 1) {
      throw new IllegalArgumentException(
          "kind %s: version %d, versions start at 1".formatted(name, version));
    }
  }

  /** A kind whose entries the public sees in full: no login, address or personal data in it. */
  public static EntryKind ofPublic(String name, int version) {
    return new EntryKind(name, version, true);
  }

  /** A kind of which the public sees only the leaf hash. */
  public static EntryKind ofInternal(String name, int version) {
    return new EntryKind(name, version, false);
  }
}
