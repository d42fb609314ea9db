package io.chengji.programme.api;

import io.chengji.kernel.search.SearchHit;
import io.chengji.kernel.search.TextRange;
import io.chengji.kernel.words.Words;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.Place;
import io.chengji.programme.model.PlaceLevel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The small shapes of the contract that many answers share. */
final class Bodies {
  private Bodies() {}

  /** Schema {@code Evidence}. */
  record EvidenceBody(
      String documentId,
      String documentTitle,
      int line,
      String quote,
      @Nullable String heading,
      boolean hasText) {
    static EvidenceBody of(RegisterView view, Evidence evidence) {
      return new EvidenceBody(
          evidence.documentId(),
          view.titleOf(evidence.documentId()),
          evidence.line(),
          evidence.quote(),
          orNull(evidence.heading()),
          view.hasText(evidence.documentId()));
    }

    static List<EvidenceBody> all(RegisterView view, List<Evidence> evidence) {
      return evidence.stream().distinct().map(one -> of(view, one)).toList();
    }
  }

  /** Schema {@code PlaceRef}. */
  record PlaceRef(@Nullable String id, String name, String level) {
    static PlaceRef of(Place place) {
      return new PlaceRef(place.id(), place.canonicalName(), place.level().code());
    }

    /** The place of that canonical name, or the name alone where it has no page. */
    static PlaceRef named(RegisterView view, String provinceCode, String name) {
      return view.findPlace(provinceCode, name)
          .map(PlaceRef::of)
          .orElseGet(() -> new PlaceRef(null, name, PlaceLevel.UNKNOWN.code()));
    }
  }

  /** Schema {@code Fact}: {@code words} says a value that is ours in both languages. */
  record Fact(
      String field,
      Words label,
      @Nullable String value,
      @Nullable Words words,
      List<EvidenceBody> evidence) {

    /** A value that stands as it is printed. */
    static Fact ofPrinted(
        String field, Words label, @Nullable String value, List<EvidenceBody> evidence) {
      return new Fact(field, label, value, null, evidence);
    }

    /** A value that is one of our own terms. */
    static Fact ofTerm(String field, Words label, Words value, List<EvidenceBody> evidence) {
      return new Fact(field, label, value.zh(), value, evidence);
    }
  }

  /** Schema {@code Range}. */
  record Range(int from, int to) {}

  /**
   * What a hit hit of a text that is shown: its own ranges, or those of a longer text of which it
   * is the end.
   */
  static List<Range> highlight(@Nullable SearchHit<String> hit, String shown) {
    if (hit == null || !hit.text().endsWith(shown)) {
      return List.of();
    }
    int skipped = hit.text().length() - shown.length();
    return hit.ranges().stream()
        .filter(range -> range.to() > skipped)
        .map(range -> shifted(range, skipped))
        .toList();
  }

  private static Range shifted(TextRange range, int skipped) {
    return new Range(Math.max(0, range.from() - skipped), range.to() - skipped);
  }

  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  static <T> @Nullable T orNull(Optional<T> found) {
    return found.orElse(null);
  }

  /** Who made a record, in one word that names no account. */
  static String author(String author) {
    return switch (author) {
      case "reader", "register" -> author;
      default -> author.startsWith("system:") ? "system" : "administrator";
    };
  }

  /** Who made a record, for people. */
  static Words authorWords(String author) {
    return switch (author(author)) {
      case "reader" -> new Words("读取程序", "reading program");
      case "register" -> new Words("名册归并", "reconciliation");
      case "system" -> new Words("系统", "system");
      default -> new Words("管理员", "administrator");
    };
  }
}
