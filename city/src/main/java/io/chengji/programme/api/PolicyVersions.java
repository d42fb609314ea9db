package io.chengji.programme.api;

import io.chengji.programme.model.Policy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The stages of a plan: plans of one city, or of one area in it, whose titles differ only in the
 * years they are for. Which replaces which follows from these years alone.
 */
final class PolicyVersions {
  private static final Pattern YEARS =
      Pattern.compile("[（(]?(?:19|20)\\d{2}年?[-—–－―~～至]+(?:19|20)\\d{2}年?[)）]?");
  private static final Pattern FIVE_YEARS = Pattern.compile("[“\"]?十([一二三四五])五[”\"]?(?:时期)?");
  private static final String ORDINALS = "一二三四五";

  /** First year of the eleventh five-year plan. */
  private static final int ELEVENTH = 2006;

  private static final int FIVE = 5;

  private PolicyVersions() {}

  /** The stage before this one. */
  static Optional<Policy> findBefore(Policy policy, List<Policy> all) {
    return stages(policy, all, start -> start < from(policy).orElse(Integer.MIN_VALUE))
        .max(Comparator.comparingInt(PolicyVersions::start));
  }

  /** The stage after this one. */
  static Optional<Policy> findAfter(Policy policy, List<Policy> all) {
    return stages(policy, all, start -> start > from(policy).orElse(Integer.MAX_VALUE))
        .min(Comparator.comparingInt(PolicyVersions::start));
  }

  private static Stream<Policy> stages(Policy policy, List<Policy> all, Predicate<Integer> when) {
    String stem = stem(policy.title());
    return all.stream()
        .filter(other -> other.city().equals(policy.city()))
        .filter(other -> other.subArea().equals(policy.subArea()))
        .filter(other -> from(other).filter(when).isPresent())
        .filter(other -> stem(other.title()).equals(stem));
  }

  private static int start(Policy policy) {
    return from(policy).orElse(0);
  }

  /** The first year of the stage, empty where the title names none. */
  static Optional<Integer> from(Policy policy) {
    Integer printed = policy.periodFrom();
    if (printed != null) {
      return Optional.of(printed);
    }
    Matcher five = FIVE_YEARS.matcher(plain(policy.title()));
    return five.find()
        ? Optional.of(ELEVENTH + FIVE * ORDINALS.indexOf(five.group(1)))
        : Optional.empty();
  }

  /** A title without its years. */
  static String stem(String title) {
    return FIVE_YEARS.matcher(YEARS.matcher(plain(title)).replaceAll("")).replaceAll("");
  }

  private static String plain(String title) {
    return title.replaceAll("[\\s\\p{Z}]", "");
  }
}
