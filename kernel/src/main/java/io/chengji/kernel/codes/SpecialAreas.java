package io.chengji.kernel.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The areas without a division code. Immutable and thread-safe. */
public final class SpecialAreas {
  static final String HEADER =
      "name,kind,province_code,parent_code,statistic_code,later_code,aliases,note,basis";

  private final List<SpecialArea> all;
  private final Map<String, List<SpecialArea>> byName = new HashMap<>();

  SpecialAreas(List<SpecialArea> all) {
    this.all = List.copyOf(all);
    for (SpecialArea area : all) {
      addName(area.name(), area);
      area.aliases().forEach(alias -> addName(alias, area));
    }
  }

  private void addName(String name, SpecialArea area) {
    byName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(area);
  }

  static SpecialAreas load() {
    return new SpecialAreas(CodeFile.read("special-areas.csv", HEADER, SpecialAreas::parseRow));
  }

  private static SpecialArea parseRow(List<String> cells) {
    return new SpecialArea(
        cells.get(0),
        AreaKind.parseWord(cells.get(1)),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        CodeFile.parts(cells.get(6)),
        cells.get(7),
        CodeBasis.parseWord(cells.get(8)));
  }

  /** Every area, by province and name. */
  public List<SpecialArea> listAll() {
    return all;
  }

  /** The one area of this name or alias in the province. */
  public Optional<SpecialArea> findByName(String name, String provinceCode) {
    return one(listNamed(name).filter(area -> area.provinceCode().equals(provinceCode)).toList());
  }

  /** The one area of this name or alias that lies, as far as known, in the division. */
  Optional<SpecialArea> findIn(Division division, String name) {
    return one(listNamed(name).filter(area -> area.liesIn(division)).toList());
  }

  private Stream<SpecialArea> listNamed(String name) {
    return byName.getOrDefault(name, List.of()).stream();
  }

  private static Optional<SpecialArea> one(List<SpecialArea> found) {
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
