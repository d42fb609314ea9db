package io.chengji.kernel.codes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The squares of the tile grid, 34 provinces and the corps. Immutable and thread-safe. */
public final class Provinces {
  static final String HEADER =
      "code,name_zh,short_zh,name_en,grid_x,grid_y,group,group_en,letter_code";

  private static final Pattern SUFFIX = Pattern.compile("(?:特别行政区|自治区|省|市)$");
  private static final Pattern STEM = Pattern.compile("(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|省|市)$");

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

  /**
   * The square that a text names: in full, by its one-character short name, or as documents shorten
   * it (广西, 广西省, 宁夏自治区, 兵团). 新疆 is the region; the corps is named only by its own name.
   */
  public Optional<Province> findByName(String name) {
    String stem = SUFFIX.matcher(name).replaceFirst("");
    return all.stream()
        .filter(p -> p.nameZh().equals(name) || p.shortZh().equals(name) || isStem(p, stem))
        .findFirst();
  }

  private static boolean isStem(Province province, String stem) {
    return !province.code().equals(Province.CORPS)
        && STEM.matcher(province.nameZh()).replaceFirst("").equals(stem);
  }
}
