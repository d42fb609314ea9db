package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.codes.Codes;
import io.chengji.kernel.codes.Division;
import io.chengji.programme.model.IncludedPlace;
import io.chengji.programme.model.Place;
import io.chengji.programme.model.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The places of all rows, with every name under which they are printed. */
final class PlaceTable {
  private final Workspace work;
  private final Codes codes;
  private final Map<String, Resolved> resolved = new LinkedHashMap<>();
  private final Map<String, Set<String>> names = new TreeMap<>();

  PlaceTable(Workspace work) {
    this.work = work;
    this.codes = work.places.codes();
  }

  List<Place> list() {
    for (Draft row : work.drafts) {
      resolved.putIfAbsent(row.place.key(), row.place);
      names.computeIfAbsent(row.place.key(), key -> new LinkedHashSet<>()).add(row.text);
      for (IncludedPlace included : row.includes) {
        work.places
            .find(included.nameAsWritten(), row.place.province(), row.place.canonicalName(), null)
            .filter(place -> place.key().equals(included.placeId()))
            .ifPresent(place -> resolved.putIfAbsent(place.key(), place));
        names
            .computeIfAbsent(included.placeId(), key -> new LinkedHashSet<>())
            .add(included.nameAsWritten());
      }
    }
    for (Workspace.Attached mention : work.mentions) {
      boolean own =
          mention.row() != null && mention.role() == io.chengji.programme.model.MentionRole.LISTED;
      if (own && mention.row() != null) {
        names
            .computeIfAbsent(mention.row().place.key(), key -> new LinkedHashSet<>())
            .add(mention.text());
      }
    }
    return resolved.values().stream().map(this::place).toList();
  }

  private Place place(Resolved found) {
    Division division = found.division();
    Division today = division == null ? null : today(division);
    String codeToday = today != null ? today.code() : found.laterCode();
    List<String> aliases = new ArrayList<>(names.getOrDefault(found.key(), Set.of()));
    aliases.remove(found.canonicalName());
    return new Place(
        found.key(),
        found.canonicalName(),
        found.level(),
        found.kind(),
        found.province().code(),
        found.ancestors(),
        division == null ? null : division.code(),
        division == null ? null : division.validFrom().toString(),
        codeToday,
        nameToday(division, today, found),
        aliases,
        readings(found, aliases),
        position(codeToday == null && division != null ? division.code() : codeToday));
  }

  /** What a division is today, where it became one thing and not several. */
  private @Nullable Division today(Division division) {
    List<Division> today = codes.divisions().today(division);
    return today.size() == 1 ? today.getFirst() : null;
  }

  private String nameToday(@Nullable Division then, @Nullable Division today, Resolved found) {
    if (then != null && today != null) {
      return then.name().equals(today.name()) ? "" : today.name();
    }
    return found.laterCode() == null
        ? ""
        : codes.divisions().findCurrent(found.laterCode()).map(Division::name).orElse("");
  }

  private List<String> readings(Resolved found, List<String> aliases) {
    Set<String> readings = new LinkedHashSet<>();
    readings.add(read(found.canonicalName()));
    aliases.forEach(alias -> readings.add(read(alias)));
    return List.copyOf(readings);
  }

  private String read(String name) {
    return String.join(" ", codes.readings().read(name).syllables());
  }

  private @Nullable Position position(@Nullable String code) {
    return code == null
        ? null
        : codes
            .positions()
            .findByCode(code)
            .map(p -> new Position(p.longitude(), p.latitude(), p.source()))
            .orElse(null);
  }
}
