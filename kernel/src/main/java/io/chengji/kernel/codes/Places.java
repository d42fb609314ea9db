package io.chengji.kernel.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a place name as written in a document stands for: with or without the names of the
 * divisions above it (佛山市乐从镇, 红河哈尼族彝族自治州弥勒市), a division or an area without a code. Nothing is
 * corrected: a misprint is not found. Immutable and thread-safe.
 */
public final class Places {
  private static final String PEOPLES = "(?:藏|回|彝|白|傣|壮|苗|侗|羌|土家|布依|朝鲜|蒙古|哈萨克|哈尼|景颇|傈僳)族";
  private static final Pattern AUTONOMOUS =
      Pattern.compile("(?:" + PEOPLES + ")*(?:蒙古|哈萨克|柯尔克孜)?自治州$");
  private static final Pattern SUFFIX = Pattern.compile("(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|地区|省|市|盟)$");

  private final Divisions divisions;
  private final SpecialAreas areas;
  private final Map<String, List<Division>> byShortName = new HashMap<>();

  Places(Divisions divisions, SpecialAreas areas) {
    this.divisions = divisions;
    this.areas = areas;
    for (Division division : divisions.listAll()) {
      if (division.isCurrent() && division.level().digits() <= 4) {
        shortNames(division.name())
            .forEach(n -> byShortName.computeIfAbsent(n, key -> new ArrayList<>(1)).add(division));
      }
    }
  }

  /**
   * What the name stands for in a province.
   *
   * @param written the name as written, without brackets
   * @param provinceCode six digits
   * @param day the day on which the name was used; null where it is not known. A name that did not
   *     stand on that day is still found where only one division of the province ever had it.
   */
  public Optional<Place> findPlace(String written, String provinceCode, @Nullable LocalDate day) {
    String name = written.strip();
    Optional<Place> found = divisions.findCurrent(provinceCode).flatMap(p -> findIn(p, name, day));
    return found.isPresent() || day == null ? found : findPlace(name, provinceCode, null);
  }

  private Optional<Place> findIn(Division within, String name, @Nullable LocalDate day) {
    if (within.level() == DivisionLevel.PROVINCE && listShort(within, name).contains(within)) {
      return Optional.of(within);
    }
    Optional<Place> division =
        divisions.findByName(name, within.code(), day).map(Place.class::cast);
    return division
        .or(() -> areas.findIn(within, name))
        .or(() -> findSubdistrict(within, name, day))
        .or(() -> findBelow(within, name, day));
  }

  /** A city without counties calls its subdistricts districts: 东莞市东城区 is 东城街道. */
  private Optional<Place> findSubdistrict(Division within, String name, @Nullable LocalDate day) {
    if (within.level() != DivisionLevel.PREFECTURE || !name.endsWith("区")) {
      return Optional.empty();
    }
    String subdistrict = name.substring(0, name.length() - 1) + "街道";
    return divisions
        .findByName(subdistrict, within.code(), day)
        .filter(d -> d.code().startsWith(within.prefix() + "00"))
        .map(Place.class::cast);
  }

  /** Takes the longest beginning that names a division and looks for the rest in it. */
  private Optional<Place> findBelow(Division within, String name, @Nullable LocalDate day) {
    for (int end = name.length() - 1; end >= 2; end--) {
      String rest = name.substring(end);
      Optional<Place> found =
          listNamed(within, name.substring(0, end), day).stream()
              .flatMap(above -> findIn(above, rest, day).stream())
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The divisions inside another (or itself) that a full or a short name may mean. */
  private List<Division> listNamed(Division within, String name, @Nullable LocalDate day) {
    return divisions
        .findAboveTownship(name, within.code(), day)
        .map(List::of)
        .orElseGet(() -> listShort(within, name));
  }

  private List<Division> listShort(Division within, String name) {
    return byShortName.getOrDefault(name, List.of()).stream()
        .filter(d -> d.code().startsWith(within.prefix()))
        .toList();
  }

  /** The ways a province or prefecture is written shortly: 广西, 海南州. */
  private static Set<String> shortNames(String name) {
    return new HashSet<>(
        List.of(SUFFIX.matcher(name).replaceFirst(""), AUTONOMOUS.matcher(name).replaceFirst("州")));
  }
}
