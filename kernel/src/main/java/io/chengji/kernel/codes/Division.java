package io.chengji.kernel.codes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One administrative division under one code and one name.
 *
 * @param code six digits (GB/T 2260), nine for a township
 * @param name the full name, for example 静海县
 * @param level its rank
 * @param parentCode the code of the next higher division; empty for a province
 * @param validFrom date of the first revision that shows code and name together
 * @param validTo date of the last such revision, or null where the newest one shows it
 * @param successorCodes codes of what it became; its own code where only the name changed
 * @param kind for example {@code district}, {@code county-city}; {@code statistical} for a code
 *     that only the bureau of statistics uses
 * @param basis where the successors come from
 */
public record Division(
    String code,
    String name,
    DivisionLevel level,
    String parentCode,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<String> successorCodes,
    String kind,
    CodeBasis basis)
    implements Place {

  static final String STATISTICAL = "statistical";

  /** Checks that the code fits the rank and the dates their order. */
  public Division {
    int length = level == DivisionLevel.TOWNSHIP ? 9 : 6;
    if (code.length() != length) {
      throw new IllegalArgumentException("code %s does not have %d digits".formatted(code, length));
    }
    if (validTo != null && validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException("%s %s ends before it begins".formatted(code, name));
    }
    successorCodes = List.copyOf(successorCodes);
  }

  @Override
  public String provinceCode() {
    return code.substring(0, 2) + "0000";
  }

  /** Whether the newest revision shows it. */
  public boolean isCurrent() {
    return validTo == null;
  }

  /** Whether only the bureau of statistics uses this code. */
  public boolean isStatistical() {
    return kind.equals(STATISTICAL);
  }

  /** The digits that its subdivisions' codes begin with. */
  String prefix() {
    return code.substring(0, level.digits());
  }
}
