package io.chengji.kernel.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The closed list of kinds that this program may write, put together once at start; immutable. The
 * table may hold others, written by a later version: they are read and shown, never dropped.
 */
public final class EntryKinds {
  private record Key(String name, int version) {}

  private final Map<Key, EntryKind> kinds;

  private EntryKinds(Map<Key, EntryKind> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  public static EntryKinds of(EntryKind... kinds) {
    return of(List.of(kinds));
  }

  /** Refuses two kinds of one name and version. */
  public static EntryKinds of(Collection<EntryKind> kinds) {
    Map<Key, EntryKind> byKey = new HashMap<>();
    for (EntryKind kind : kinds) {
      if (byKey.putIfAbsent(new Key(kind.name(), kind.version()), kind) != null) {
        throw new IllegalArgumentException(
            "kind %s version %d is declared twice".formatted(kind.name(), kind.version()));
      }
    }
    return new EntryKinds(byKey);
  }

  /** This list and another: the families add theirs to the kernel's. */
  public EntryKinds and(EntryKinds others) {
    return of(Stream.concat(kinds.values().stream(), others.kinds.values().stream()).toList());
  }

  public boolean contains(EntryKind kind) {
    return kind.equals(kinds.get(new Key(kind.name(), kind.version())));
  }

  public Optional<EntryKind> findKind(String name, int version) {
    return Optional.ofNullable(kinds.get(new Key(name, version)));
  }

  /** All kinds by name and version. */
  public List<EntryKind> listKinds() {
    return kinds.values().stream()
        .sorted(
            java.util.Comparator.comparing(EntryKind::name).thenComparingInt(EntryKind::version))
        .toList();
  }
}
