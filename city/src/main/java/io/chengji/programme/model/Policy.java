package io.chengji.programme.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan or policy document that a source names.
 *
 * @param id stable id, a hash of source, line and title
 * @param city city under which it stands, empty for national documents
 * @param subArea area within the city under whose heading it stands, empty otherwise
 * @param title title as printed, without the book-title marks
 * @param issuer issuing body, from title or number where that is certain, otherwise empty
 * @param jointIssuers further issuing bodies where several are named
 * @param year year of the document number, else of the day of issue where the text has it, or null
 * @param number document number as printed, empty where it has none
 * @param periodFrom first year of the period in the title, null where none
 * @param periodTo last year of the period in the title, null where none
 * @param statusAsWritten the words beside the title, such as 20140626征求意见稿
 * @param note further words beside the title that were kept as they stand, such as its day of issue
 */
public record Policy(
    String id,
    String provinceCode,
    String city,
    String subArea,
    String title,
    String issuer,
    List<String> jointIssuers,
    @Nullable Integer year,
    String number,
    @Nullable Integer periodFrom,
    @Nullable Integer periodTo,
    PolicyKind kind,
    PolicyStatus status,
    String statusAsWritten,
    String note,
    Evidence evidence,
    List<Evidence> corroboration) {
  public Policy {
    jointIssuers = List.copyOf(jointIssuers);
    corroboration = List.copyOf(corroboration);
  }

  /** The same policy under a province. */
  public Policy withProvince(String code) {
    return with(code, corroboration);
  }

  /** The same policy, named at further places. */
  public Policy withCorroboration(List<Evidence> more) {
    return with(provinceCode, Stream.concat(corroboration.stream(), more.stream()).toList());
  }

  private Policy with(String province, List<Evidence> named) {
    return new Policy(
        id,
        province,
        city,
        subArea,
        title,
        issuer,
        jointIssuers,
        year,
        number,
        periodFrom,
        periodTo,
        kind,
        status,
        statusAsWritten,
        note,
        evidence,
        named);
  }
}
