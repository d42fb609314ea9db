package io.chengji.programme.internal.reconciling;

import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.PrintedList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which programme is the national smart-city programme: the one whose printed name says so. A
 * longer name is that of a branch; of two equally long ones, that of a central body leads.
 */
final class NationalProgramme {
  private static final Pattern NAME =
      Pattern.compile("(?:国家|全国)级?[“\"]?智慧城市[”\"]?\\p{IsHan}{0,12}(?:试点|示范)");
  private static final Pattern CENTRAL =
      Pattern.compile("(?:国务院|中共中央|国家)\\p{IsHan}*|\\p{IsHan}{1,12}部(?:办公厅)?");

  private NationalProgramme() {}

  static Optional<String> find(Collection<String> programmes, List<DocumentFacts> documents) {
    return programmes.stream()
        .filter(programme -> NAME.matcher(programme).matches())
        .min(
            Comparator.comparingInt(String::length)
                .thenComparing(programme -> isCentral(programme, documents) ? 0 : 1));
  }

  private static boolean isCentral(String programme, List<DocumentFacts> documents) {
    return documents.stream()
        .filter(document -> CENTRAL.matcher(document.document().issuer()).lookingAt())
        .flatMap(document -> document.lists().stream())
        .map(PrintedList::programme)
        .anyMatch(programme::equals);
  }
}
