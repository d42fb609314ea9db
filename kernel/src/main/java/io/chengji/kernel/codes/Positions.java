package io.chengji.kernel.codes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The positions of seats, only where a licensed source gives one and the match is certain.
 * Immutable and thread-safe.
 */
public final class Positions {
  static final String HEADER = "code,longitude,latitude,source";

  private final Map<String, Position> byCode;

  Positions(Map<String, Position> byCode) {
    this.byCode = Map.copyOf(byCode);
  }

  static Positions load() {
    record Row(String code, Position position) {}
    List<Row> rows =
        CodeFile.read(
            "positions.csv",
            HEADER,
            cells ->
                new Row(
                    cells.get(0),
                    new Position(
                        Double.parseDouble(cells.get(1)),
                        Double.parseDouble(cells.get(2)),
                        cells.get(3))));
    return new Positions(rows.stream().collect(Collectors.toMap(Row::code, Row::position)));
  }

  /** Where the seat of the division with this code lies, if a source says so. */
  public Optional<Position> findByCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** How many divisions have a position. */
  public int size() {
    return byCode.size();
  }
}
