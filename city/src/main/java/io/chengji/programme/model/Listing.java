package io.chengji.programme.model;

import io.chengji.kernel.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place as one batch of one programme lists it: a row of the register.
 *
 * @param id stable id, a hash of programme, year, kind, province and the words as written
 * @param batchId null where the programme has no batches
 * @param year null where the documents give none
 * @param provinceCode code of the reporting group, see {@link ReportingGroup}
 * @param nameAsWritten the name as printed, without brackets
 * @param wording the whole entry as printed, with brackets
 * @param canonicalName full name with the chain above it, such as 济宁市任城区
 * @param parent the widened pilot of an expansion, otherwise the place it lies in, at last the
 *     province; empty for a municipality
 * @param overlapsWith ids of listings of the same programme whose place contains this one
 * @param countGroup the group in whose stated total a document counts it
 * @param expandsListingId the earlier listing that an expansion widens, null if none is known
 * @param uncertainty why membership is derived and what is open; null where nothing is
 * @param evidence the passage that lists it
 * @param corroboration further passages that print the same place
 * @param findingIds contradictions that touch this row
 */
public record Listing(
    String id,
    String programmeId,
    @Nullable String batchId,
    @Nullable Integer year,
    ListingKind kind,
    String provinceCode,
    String nameAsWritten,
    String wording,
    String placeId,
    String canonicalName,
    PlaceLevel level,
    String parent,
    List<String> overlapsWith,
    List<IncludedPlace> includes,
    String countGroup,
    ListingStatus status,
    @Nullable String expandsListingId,
    Membership membership,
    @Nullable Words uncertainty,
    Evidence evidence,
    List<Evidence> corroboration,
    List<String> findingIds) {
  public Listing {
    overlapsWith = List.copyOf(overlapsWith);
    includes = List.copyOf(includes);
    corroboration = List.copyOf(corroboration);
    findingIds = List.copyOf(findingIds);
  }
}
