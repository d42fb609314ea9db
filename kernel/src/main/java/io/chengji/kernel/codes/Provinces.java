package io.chengji.kernel.codes;

import java.util.List;
import java.util.Optional;

/** The squares of the tile grid, 34 provinces and the corps. Immutable and thread-safe. */
public final class Provinces {
  static final String HEADER =
      "code,name_zh,short_zh,name_en,grid_x,grid_y,group,group_en,letter_code";

  private final List<Province> all;

  Provinces(List<Province> all) {
    this.all = List.copyOf(all);
  }

  static Provinces load() {
    return new Provinces(CodeFile.read("provinces.csv", HEADER, Provinces::parseRow));
  }

  private static Province parseRow(List<String> cells) {
    return new Province(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        Integer.parseInt(cells.get(4)),
        Integer.parseInt(cells.get(5)),
        cells.get(6),
        cells.get(7),
        cells.get(8));
  }

  /** All squares by code, the corps last. */
  public List<Province> listAll() {
    return all;
  }

  /** The square with this code. */
  public Optional<Province> findByCode(String code) {
    return all.stream().filter(province -> province.code().equals(code)).findFirst();
  }

  /** The square whose full name begins with the text: 广西 and 广西壮族自治区 are the same one. */
  public Optional<Province> findByName(String name) {
    List<Province> found =
        all.stream()
            .filter(
                p -> name.length() >= 2 && p.nameZh().startsWith(name) || p.shortZh().equals(name))
            .toList();
    List<Province> exact = found.stream().filter(p -> p.nameZh().equals(name)).toList();
    List<Province> best = exact.isEmpty() ? found : exact;
    return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
  }
}
