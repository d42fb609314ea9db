package io.chengji.kernel.codes;

/**
 * The code data that ships with the product, read once. Immutable and thread-safe.
 *
 * @param divisions administrative divisions with history
 * @param areas areas without a code
 * @param provinces the squares of the tile grid
 * @param readings pinyin of names
 * @param positions seats with a position
 * @param places the finder of places by the names that documents write
 */
public record Codes(
    Divisions divisions,
    SpecialAreas areas,
    Provinces provinces,
    Readings readings,
    Positions positions,
    Places places) {

  /**
   * Reads the files, except that of the townships, which waits for the first question about one.
   */
  public static Codes load() {
    Divisions divisions = Divisions.load();
    SpecialAreas areas = SpecialAreas.load();
    return new Codes(
        divisions,
        areas,
        Provinces.load(),
        Readings.load(),
        Positions.load(),
        new Places(divisions, areas));
  }
}
