package io.chengji.kernel.codes;

import java.util.List;

/**
 * An area that announcements name and that is no administrative division.
 *
 * @param name its name
 * @param kind what sort of area it is, as its name says
 * @param provinceCode the province it lies in
 * @param parentCode the division it lies in as far as a source says; empty where none does
 * @param statisticCode the code that the bureau of statistics uses for it, or empty
 * @param laterCode the division that it became, or empty
 * @param aliases other spellings that occur
 * @param note why parent or codes are as they are; may be empty
 * @param basis curated, or known from the statistics only
 */
public record SpecialArea(
    String name,
    AreaKind kind,
    String provinceCode,
    String parentCode,
    String statisticCode,
    String laterCode,
    List<String> aliases,
    String note,
    CodeBasis basis)
    implements Place {

  /** Keeps its own copy of the aliases. */
  public SpecialArea {
    aliases = List.copyOf(aliases);
  }

  /** Whether it lies, as far as known, in the division with this code. */
  boolean liesIn(Division division) {
    String place = parentCode.isEmpty() ? provinceCode : parentCode;
    return place.startsWith(division.prefix()) || statisticCode.startsWith(division.prefix());
  }
}
