package io.chengji.kernel.codes;

/**
 * The code data that ships with the product, read once. Immutable and thread-safe.
 *
 * @param divisions administrative divisions with history
 * @param areas areas without a code
 * @param provinces the squares of the tile grid
 * @param readings pinyin of names
 * @param positions seats with a position
 */
public record Codes(
    Divisions divisions,
    SpecialAreas areas,
    Provinces provinces,
    Readings readings,
    Positions positions) {

  /** Reads all files; about a tenth of a second in a cold process. */
  public static Codes load() {
    return new Codes(
        Divisions.load(), SpecialAreas.load(), Provinces.load(), Readings.load(), Positions.load());
  }

  /** The finder of places by the names that documents write. */
  public Places places() {
    return new Places(divisions, areas);
  }
}
