package io.chengji.programme.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Has every word of the register a code that stays, and a name in both languages? */
class EnumWordsTest {
  private static final Pattern HAN = Pattern.compile(".*\\p{IsHan}.*");

  /** A constant with its code and its words. */
  private record Named(String constant, String code, Words words) {}

  private static <E extends Enum<E>> List<Named> named(
      E[] constants, Function<E, String> code, Function<E, Words> words) {
    return Arrays.stream(constants)
        .map(each -> new Named(each.name(), code.apply(each), words.apply(each)))
        .toList();
  }

  static Stream<List<Named>> coded() {
    return Stream.of(
        named(FindingKind.values(), FindingKind::code, FindingKind::words),
        named(FindingState.values(), FindingState::code, FindingState::words),
        named(ListingKind.values(), ListingKind::code, ListingKind::words),
        named(ListingStatus.values(), ListingStatus::code, ListingStatus::words),
        named(PlaceLevel.values(), PlaceLevel::code, PlaceLevel::words),
        named(PolicyStatus.values(), PolicyStatus::code, PolicyStatus::words),
        named(ReportingGroup.values(), ReportingGroup::code, ReportingGroup::words));
  }

  static Stream<List<Named>> worded() {
    return Stream.of(
        named(Correction.Kind.values(), Enum::name, Correction.Kind::words),
        named(DocumentKind.values(), Enum::name, DocumentKind::words),
        named(IncludedPlace.Relation.values(), Enum::name, IncludedPlace.Relation::words),
        named(PlaceKind.values(), Enum::name, PlaceKind::words),
        named(PolicyKind.values(), Enum::name, PolicyKind::words),
        named(ProfileFact.Aspect.values(), Enum::name, ProfileFact.Aspect::words));
  }

  @ParameterizedTest
  @MethodSource({"coded", "worded"})
  void everyConstant_hasWordsOfItsOwnInBothLanguages(List<Named> constants) {
    assertThat(constants).extracting(each -> each.words().zh()).doesNotHaveDuplicates();
    assertThat(constants).extracting(each -> each.words().en()).doesNotHaveDuplicates();
    assertThat(constants)
        .allSatisfy(
            each -> {
              assertThat(each.words().zh()).as(each.constant()).matches(HAN);
              assertThat(each.words().en()).as(each.constant()).isNotBlank().doesNotMatch(HAN);
            });
  }

  @ParameterizedTest
  @MethodSource("coded")
  void everyCode_standsForOneConstantAndFitsIntoAnAddress(List<Named> constants) {
    assertThat(constants).extracting(Named::code).doesNotHaveDuplicates();
    assertThat(constants).allSatisfy(each -> assertThat(each.code()).matches("[A-Za-z0-9-]+"));
  }

  @ParameterizedTest
  @CsvSource({
    "RUN_TOGETHER, run-together",
    "SPLIT_NAME, split-name",
    "ALIAS, alias",
    "NOT_A_DIVISION, not-a-division",
    "BRACKET, bracket",
    "DELIMITER, delimiter",
    "TWO_BATCHES, two-batches",
    "REPEATED, repeated",
    "COUNT, count",
    "BACK_REFERENCE, back-reference",
    "PROGRAMME_NAME, programme-name",
    "BETWEEN_DOCUMENTS, between-documents",
    "PROVINCE_NAME, province-name",
    "UNSUPPORTED, unsupported",
    "DATE, date",
    "OVERLAP, overlap",
    "UNREAD, unread"
  })
  void codeOfAFindingKind_isPartOfItsId(FindingKind kind, String code) {
    assertThat(kind.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"NEW, new", "EXPANSION, expansion"})
  void codeOfAListingKind_isWhatExportsPrint(ListingKind kind, String code) {
    assertThat(kind.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"AS_LISTED, as-listed", "REPAIRED, repaired", "IN_REVIEW, in-review"})
  void codeOfAListingStatus_isWhatExportsPrint(ListingStatus status, String code) {
    assertThat(status.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "STATED, stated",
    "UNPUBLISHED, not-public",
    "UNRELEASED, not-released",
    "IN_PREPARATION, in-preparation",
    "DISCUSSION_DRAFT, discussion-draft",
    "CONSULTATION_DRAFT, consultation-draft"
  })
  void codeOfAPolicyStatus_isWhatFiltersAccept(PolicyStatus status, String code) {
    assertThat(status.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "NOTICE, true",
    "OPINION, true",
    "ENTRY, false",
    "STUDY, false",
    "COLLECTION, false",
    "OTHER, false"
  })
  void onlyAnOfficialDocument_isQuotedByThePassage(DocumentKind kind, boolean quotable) {
    assertThat(kind.quotable()).isEqualTo(quotable);
  }

  @Test
  void officialDocuments_leadWhereSeveralPrintTheSame() {
    assertThat(DocumentKind.NOTICE).isLessThan(DocumentKind.ENTRY);
    assertThat(DocumentKind.OPINION).isLessThan(DocumentKind.COLLECTION);
  }
}
