package io.chengji.programme.internal.reconciling;

import io.chengji.kernel.codes.Codes;
import io.chengji.kernel.codes.Division;
import io.chengji.kernel.codes.DivisionLevel;
import io.chengji.kernel.codes.Place;
import io.chengji.kernel.codes.SpecialArea;
import io.chengji.programme.model.PlaceKind;
import io.chengji.programme.model.PlaceLevel;
import io.chengji.programme.model.ReportingGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the place of a printed name in the code data, at the day of the listing. */
final class PlaceResolver {
  private static final String XINJIANG = ReportingGroup.XINJIANG.code();

  private final Codes codes;
  private final Map<String, Set<String>> provincesByName;
  private final Map<Question, Optional<Resolved>> answers = new HashMap<>();

  PlaceResolver(Codes codes) {
    this.codes = codes;
    this.provincesByName = provincesByName(codes);
  }

  private record Question(
      String text, ReportingGroup group, String context, @Nullable LocalDate day) {}

  Codes codes() {
    return codes;
  }

  /**
   * The place of a name.
   *
   * @param context the city or pilot under which it stands, empty where none
   */
  Optional<Resolved> find(
      String text, ReportingGroup group, String context, @Nullable LocalDate day) {
    return answers.computeIfAbsent(new Question(text, group, context, day), this::answer);
  }

  /** The place of a name whose province is not printed; empty where two provinces have it. */
  Optional<Resolved> findAnywhere(String text, @Nullable LocalDate day) {
    List<Resolved> found = new ArrayList<>();
    for (String code : provinces(text)) {
      find(text, ReportingGroup.ofCode(code), "", day).ifPresent(found::add);
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** The provinces that have a place with which the text begins. */
  private Set<String> provinces(String text) {
    Set<String> provinces = new TreeSet<>();
    for (int end = 2; end <= text.length(); end++) {
      provinces.addAll(provincesByName.getOrDefault(text.substring(0, end), Set.of()));
    }
    if (provinces.isEmpty()) {
      codes.divisions().listByName(text, "").forEach(d -> provinces.add(d.provinceCode()));
    }
    return provinces;
  }

  private static Map<String, Set<String>> provincesByName(Codes codes) {
    Map<String, Set<String>> provinces = new HashMap<>();
    for (Division division : codes.divisions().listAll()) {
      add(provinces, division.name(), division.provinceCode());
    }
    for (SpecialArea area : codes.areas().listAll()) {
      add(provinces, area.name(), area.provinceCode());
      area.aliases().forEach(alias -> add(provinces, alias, area.provinceCode()));
    }
    return provinces;
  }

  private static void add(Map<String, Set<String>> provinces, String name, String code) {
    provinces.computeIfAbsent(name, key -> new TreeSet<>()).add(code);
  }

  /** A place that the code data does not have. */
  static Resolved unknown(String text, ReportingGroup group) {
    return new Resolved(
        Ids.of("name-", group.code(), text),
        text,
        PlaceLevel.UNKNOWN,
        PlaceKind.UNRESOLVED,
        group,
        List.of(),
        List.of(group.code()),
        null,
        null,
        false);
  }

  private Optional<Resolved> answer(Question question) {
    String code = question.group() == ReportingGroup.CORPS ? XINJIANG : question.group().code();
    for (String name : spellings(question)) {
      Optional<Resolved> found =
          codes
              .places()
              .findPlace(name, code, question.day())
              .flatMap(place -> resolved(question, name, place));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A name under a city is first tried inside that city: 铁西区 under 沈阳市. */
  private static List<String> spellings(Question question) {
    String context = question.context();
    String text = question.text();
    if (context.length() < 2 || text.startsWith(context.substring(0, 2))) {
      return List.of(text);
    }
    return List.of(context + text, text);
  }

  private Optional<Resolved> resolved(Question question, String name, Place place) {
    return switch (place) {
      case Division division -> ofDivision(question, name, division);
      case SpecialArea area -> ofArea(question, name, area);
    };
  }

  private Optional<Resolved> ofDivision(Question question, String name, Division division) {
    List<Division> parents = above(division.parentCode(), question.day());
    List<Division> below = parents.stream().filter(PlaceResolver::shown).toList();
    boolean own = Spelling.explains(name, question.group(), below, List.of(division.name()));
    String asDistrict = division.name().replaceFirst("街道$", "区");
    if (!own && !Spelling.explains(name, question.group(), below, List.of(asDistrict))) {
      return Optional.empty();
    }
    boolean zone = isZone(division);
    String canonical =
        zone
            ? Spelling.areaName(division.name(), below, question.group())
            : chain(below) + division.name();
    return Optional.of(
        new Resolved(
            zone ? Ids.of("area-", division.provinceCode(), division.name()) : key(division),
            canonical,
            zone ? PlaceLevel.ZONE : level(division, question.group()),
            zone ? PlaceKind.FUNCTIONAL : PlaceKind.ADMINISTRATIVE,
            question.group(),
            names(below),
            keys(parents),
            division,
            null,
            !own));
  }

  /** The statistics give codes of townships to zones that are none. */
  private static boolean isZone(Division division) {
    return division.level() == DivisionLevel.TOWNSHIP && division.kind().equals("quasi-township");
  }

  /**
   * The id of a division: its code today where it is still the same place by name, otherwise the
   * code it had, so that a county that became part of another is not that other one.
   */
  private String key(Division division) {
    List<Division> today = codes.divisions().today(division);
    boolean same =
        today.size() == 1
            && Spelling.stem(today.getFirst().name()).equals(Spelling.stem(division.name()));
    return same ? today.getFirst().code() : division.code();
  }

  private Optional<Resolved> ofArea(Question question, String name, SpecialArea area) {
    String parent = area.parentCode().isEmpty() ? area.provinceCode() : area.parentCode();
    List<Division> parents = above(parent, question.day());
    List<Division> below = parents.stream().filter(PlaceResolver::shown).toList();
    boolean own = Spelling.explains(name, question.group(), below, List.of(area.name()));
    if (!own && !Spelling.explains(name, question.group(), below, area.aliases())) {
      return Optional.empty();
    }
    return Optional.of(
        new Resolved(
            Ids.of("area-", area.provinceCode(), area.name()),
            Spelling.areaName(area.name(), below, question.group()),
            area.name().endsWith("镇") ? PlaceLevel.TOWN : PlaceLevel.ZONE,
            PlaceKind.FUNCTIONAL,
            question.group(),
            names(below),
            keys(parents),
            null,
            area.laterCode().isEmpty() ? null : area.laterCode(),
            !own));
  }

  /** The divisions from that code upwards, each under the name it had on the day. */
  private List<Division> above(String code, @Nullable LocalDate day) {
    List<Division> above = new ArrayList<>();
    String next = code;
    while (!next.isEmpty()) {
      String wanted = next;
      List<Division> known = codes.divisions().listByCode(wanted);
      if (known.isEmpty()) {
        return above;
      }
      Optional<Division> then =
          day == null
              ? codes.divisions().findCurrent(wanted)
              : codes.divisions().findByCode(wanted, day);
      Division found = then.orElse(known.getLast());
      above.add(found);
      next = found.parentCode();
    }
    return above;
  }

  /** A municipality stands in names although it is a province; other provinces do not. */
  private static boolean shown(Division division) {
    return division.level() != DivisionLevel.PROVINCE || division.name().endsWith("市");
  }

  private static String chain(List<Division> parents) {
    StringBuilder chain = new StringBuilder();
    parents.reversed().forEach(parent -> chain.append(parent.name()));
    return chain.toString();
  }

  /** Names of the places above, each with the chain above it. */
  private static List<String> names(List<Division> parents) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < parents.size(); i++) {
      names.add(chain(parents.subList(i, parents.size())));
    }
    return names;
  }

  private List<String> keys(List<Division> parents) {
    return parents.stream().map(this::key).toList();
  }

  private static PlaceLevel level(Division division, ReportingGroup group) {
    return switch (division.level()) {
      case PROVINCE -> group.municipality() ? PlaceLevel.MUNICIPALITY : PlaceLevel.PROVINCE;
      case PREFECTURE -> PlaceLevel.PREFECTURE;
      case COUNTY -> PlaceLevel.COUNTY;
      case TOWNSHIP -> division.kind().equals("subdistrict") ? PlaceLevel.STREET : PlaceLevel.TOWN;
    };
  }
}
