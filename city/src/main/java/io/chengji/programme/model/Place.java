package io.chengji.programme.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a name in a list refers to.
 *
 * @param id division code for a division, otherwise a hash of province and canonical name
 * @param canonicalName full name with the chain above it, without the province
 * @param provinceCode code of the reporting group, see {@link ReportingGroup}
 * @param ancestors canonical names above it, nearest first, without the province
 * @param codeThen division code at the date of listing, null for a place without a code
 * @param codeRevision date of the code table that has that code
 * @param codeToday division code today, null where it has none
 * @param nameToday name today where it differs, empty otherwise
 * @param aliases other names under which documents print it
 * @param readings syllables of the name without tones, separated by blanks
 * @param position null where no licensed source gives one
 */
public record Place(
    String id,
    String canonicalName,
    PlaceLevel level,
    PlaceKind kind,
    String provinceCode,
    List<String> ancestors,
    @Nullable String codeThen,
    @Nullable String codeRevision,
    @Nullable String codeToday,
    String nameToday,
    List<String> aliases,
    List<String> readings,
    @Nullable Position position) {
  public Place {
    ancestors = List.copyOf(ancestors);
    aliases = List.copyOf(aliases);
    readings = List.copyOf(readings);
  }
}
