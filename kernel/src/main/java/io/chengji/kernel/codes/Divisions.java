package io.chengji.kernel.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The administrative divisions of China from 2002 to the newest revision, with what each became.
 * Immutable and thread-safe. The dates are those of revisions: a change between two of them is
 * known to lie between, and a name is accepted on both sides of that gap.
 */
public final class Divisions {
  static final String HEADER =
      "code,name,level,parent_code,valid_from,valid_to,successor_codes,kind,basis";

  private final List<Division> all;
  private final Map<String, List<Division>> byCode;
  private final Map<String, List<Division>> byName;
  private final RevisionDates revisions;
  private final LazyTownships townships;

  Divisions(List<Division> all, LazyTownships townships) {
    this.all = List.copyOf(all);
    this.byCode = index(all, Division::code);
    this.byName = index(all, Division::name);
    this.revisions = new RevisionDates(dates(all));
    this.townships = townships;
  }

  /** Reads the shipped file; that of the townships is read when one is first asked for. */
  static Divisions load() {
    List<Division> rows = CodeFile.read("divisions.csv", HEADER, Divisions::parseRow);
    return new Divisions(rows, new LazyTownships());
  }

  private static Division parseRow(List<String> cells) {
    return new Division(
        cells.get(0),
        cells.get(1),
        DivisionLevel.parseWord(cells.get(2)),
        cells.get(3),
        CodeFile.date(cells.get(4)),
        cells.get(5).isEmpty() ? null : CodeFile.date(cells.get(5)),
        CodeFile.parts(cells.get(6)),
        cells.get(7),
        CodeBasis.parseWord(cells.get(8)));
  }

  private static Map<String, List<Division>> index(
      List<Division> all, Function<Division, String> key) {
    Map<String, List<Division>> index = HashMap.newHashMap(all.size());
    for (Division division : all) {
      index.computeIfAbsent(key.apply(division), k -> new ArrayList<>(1)).add(division);
    }
    return index;
  }

  private static Set<LocalDate> dates(List<Division> all) {
    Set<LocalDate> dates = new HashSet<>();
    for (Division division : all) {
      LocalDate to = division.validTo();
      dates.add(division.validFrom());
      dates.add(to == null ? division.validFrom() : to);
    }
    return dates;
  }

  /** Every division down to the county, by code and then by date; townships are not in it. */
  public List<Division> listAll() {
    return all;
  }

  /** How many (code, name) pairs of townships are known. */
  public int townshipCount() {
    return townships.get().size();
  }

  /** The 34 provincial divisions. */
  public List<Division> listProvinces() {
    return all.stream().filter(d -> d.level() == DivisionLevel.PROVINCE && d.isCurrent()).toList();
  }

  /** All divisions that ever had this code, oldest first. */
  public List<Division> listByCode(String code) {
    return code.length() == 9
        ? townships.get().listByCode(code)
        : byCode.getOrDefault(code, List.of());
  }

  /** The division that had this code in the newest revision up to that day. */
  public Optional<Division> findByCode(String code, LocalDate day) {
    return listByCode(code).stream()
        .filter(d -> revisionsOf(d).isShown(d.validFrom(), d.validTo(), day))
        .max(Comparator.comparing(Division::validFrom));
  }

  /** The division that has this code in the newest revision. */
  public Optional<Division> findCurrent(String code) {
    return listByCode(code).stream().filter(Division::isCurrent).findFirst();
  }

  /** All divisions of this name at any time under the given code (empty for the whole country). */
  public List<Division> listByName(String name, String withinCode) {
    return Stream.concat(streamByName(name, withinCode), streamTownships(name, withinCode))
        .toList();
  }

  private Stream<Division> streamByName(String name, String withinCode) {
    List<Division> named = byName.getOrDefault(name, List.of());
    if (named.isEmpty()) {
      return Stream.empty();
    }
    Collection<String> prefixes = prefixes(withinCode);
    return named.stream().filter(d -> prefixes.stream().anyMatch(d.code()::startsWith));
  }

  private Stream<Division> streamTownships(String name, String withinCode) {
    return prefixes(withinCode).stream().flatMap(p -> townships.get().listByName(name, p).stream());
  }

  /**
   * The one division of this full name under the given code (empty for the whole country) that may
   * have stood on that day; without a day the current one, else the one that stood longest. The
   * highest rank wins; two of the same rank are none. Codes of the statistics alone are left out.
   */
  public Optional<Division> findByName(String name, String withinCode, @Nullable LocalDate day) {
    Optional<Division> above = findAboveTownship(name, withinCode, day);
    return above.isPresent()
        ? above
        : one(only(streamTownships(name, withinCode), day), day == null);
  }

  /** The same down to the county; a name that two share is none. */
  Optional<Division> findAboveTownship(String name, String withinCode, @Nullable LocalDate day) {
    return one(only(streamByName(name, withinCode), day), day == null);
  }

  private List<Division> only(Stream<Division> named, @Nullable LocalDate day) {
    return named
        .filter(d -> !d.isStatistical())
        .filter(d -> day == null || revisionsOf(d).mayStand(d.validFrom(), d.validTo(), day))
        .toList();
  }

  private static Optional<Division> one(List<Division> found, boolean anyTime) {
    Optional<Division> best =
        found.stream().min(Comparator.comparing(Division::level).thenComparing(Divisions::end));
    return best.filter(first -> found.stream().filter(d -> rivals(d, first, anyTime)).count() == 1);
  }

  private static boolean rivals(Division other, Division first, boolean anyTime) {
    return other.level() == first.level() && (!anyTime || end(other).equals(end(first)));
  }

  /** Sorts the current before the past, and the later past before the earlier. */
  private static Long end(Division division) {
    LocalDate to = division.validTo();
    return to == null ? Long.MIN_VALUE : -to.toEpochDay();
  }

  private RevisionDates revisionsOf(Division division) {
    return division.level() == DivisionLevel.TOWNSHIP ? townships.get().revisions() : revisions;
  }

  /** What a division is today: itself, or what its successors lead to; empty where nobody says. */
  public List<Division> today(Division division) {
    SequencedSet<Division> reached = new LinkedHashSet<>();
    follow(division, reached);
    return List.copyOf(reached);
  }

  private void follow(Division division, SequencedSet<Division> reached) {
    if (division.isCurrent()) {
      reached.add(division);
    } else {
      listSuccessors(division).forEach(next -> follow(next, reached));
    }
  }

  /** The divisions that a division directly became, each as it was right after. */
  public List<Division> listSuccessors(Division division) {
    return division.successorCodes().stream()
        .map(code -> listByCode(code).stream().filter(d -> endsLater(d, division)).findFirst())
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean endsLater(Division candidate, Division division) {
    return !candidate.equals(division) && end(candidate) < end(division);
  }

  /** The divisions above one, nearest first, as they were when it was first seen. */
  public List<Division> parents(Division division) {
    List<Division> parents = new ArrayList<>();
    String code = division.parentCode();
    while (!code.isEmpty()) {
      Division parent = parentAt(code, division.validFrom());
      parents.add(parent);
      code = parent.parentCode();
    }
    return List.copyOf(parents);
  }

  private Division parentAt(String code, LocalDate day) {
    List<Division> candidates = listByCode(code);
    return candidates.stream()
        .filter(d -> revisions.mayStand(d.validFrom(), d.validTo(), day))
        .findFirst()
        .or(() -> candidates.stream().findFirst())
        .orElseThrow(() -> new IllegalStateException("no division has the parent code " + code));
  }

  /** The beginnings of the codes that lie in a division: its own and those of what it became. */
  private Collection<String> prefixes(String withinCode) {
    if (withinCode.isEmpty()) {
      return List.of("");
    }
    SequencedSet<String> prefixes = new LinkedHashSet<>();
    for (Division division : listByCode(withinCode)) {
      prefixes.add(division.prefix());
      today(division).forEach(next -> prefixes.add(next.prefix()));
    }
    return prefixes;
  }
}
