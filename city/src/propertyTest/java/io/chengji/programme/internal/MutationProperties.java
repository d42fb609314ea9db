package io.chengji.programme.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.codes.Codes;
import io.chengji.kernel.codes.Division;
import io.chengji.kernel.codes.DivisionLevel;
import io.chengji.kernel.document.SourceText;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.NoticeReader;
import io.chengji.programme.internal.reconciling.Imported;
import io.chengji.programme.internal.reconciling.Reconciliation;
import io.chengji.programme.model.RegisterState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Does a damaged notice ever lose a name in silence? */
class MutationProperties {
  private static final Codes CODES = Codes.load();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final int PROVINCES = 5;
  private static final int NAMES = 6;
  private static final List<String> HEAD =
      List.of("某部办公厅关于公布2016年度国家智慧城市试点名单的通知", "2016年度国家智慧城市试点名单");
  private static final List<String> MARKS = List.of("、", "，", "；", ",", ";", "。", "．");
  private static final List<String> STRAY =
      List.of("。", "、", ",", "*", "·", "（", "）", "(", "[3]", "：", ":", "？", "!", "…", "《", "#");

  /** One way in which a text is damaged on its way to us. */
  private enum Mutation {
    DROP_DELIMITER,
    HALF_WIDTH,
    OTHER_DELIMITER,
    DOUBLE_DELIMITER,
    TRAILING_DELIMITER,
    LEADING_DELIMITER,
    STRAY_MARK,
    DUPLICATE_LINE,
    BREAK_LINE,
    JOIN_LINES,
    SHUFFLE_PROVINCES,
    DROP_HEADING,
    ADD_BLANKS,
    INDENT
  }

  private static Map<String, List<String>> notice(Random random) {
    List<Division> provinces = new ArrayList<>(CODES.divisions().listProvinces());
    provinces.removeIf(p -> p.code().compareTo("700000") > 0 || p.name().endsWith("市"));
    Collections.shuffle(provinces, random);
    Map<String, List<String>> notice = new LinkedHashMap<>();
    for (Division province : provinces.subList(0, PROVINCES)) {
      List<String> counties =
          CODES.divisions().listAll().stream()
              .filter(d -> d.level() == DivisionLevel.COUNTY && d.isCurrent() && !d.isStatistical())
              .filter(d -> d.provinceCode().equals(province.code()) && d.name().length() > 2)
              .filter(d -> CODES.places().findPlace(d.name(), province.code(), null).isPresent())
              .map(Division::name)
              .distinct()
              .collect(Collectors.toCollection(ArrayList::new));
      Collections.shuffle(counties, random);
      notice.put(
          province.name(), new ArrayList<>(counties.subList(0, Math.min(NAMES, counties.size()))));
    }
    return notice;
  }

  private static List<String> lines(Map<String, List<String>> notice) {
    List<String> lines = new ArrayList<>(HEAD);
    notice.forEach(
        (province, names) -> {
          lines.add(province + "：");
          lines.add(String.join("、", names));
        });
    return lines;
  }

  private static List<String> damaged(
      Map<String, List<String>> notice, Random random, Mutation mutation) {
    return damage(lines(notice), random, mutation);
  }

  private static List<String> damage(List<String> before, Random random, Mutation mutation) {
    List<String> lines = new ArrayList<>(before);
    int hit = nameLine(lines, random);
    String line = lines.get(hit);
    switch (mutation) {
      case DUPLICATE_LINE -> lines.add(hit, line);
      case JOIN_LINES -> lines.set(hit - 1, lines.get(hit - 1) + lines.remove(hit));
      case SHUFFLE_PROVINCES -> shuffle(lines, random);
      case DROP_HEADING -> lines.remove(random.nextBoolean() ? hit - 1 : HEAD.size() - 1);
      case TRAILING_DELIMITER -> lines.set(hit, line + mark(random));
      case LEADING_DELIMITER -> lines.set(hit, mark(random) + line);
      case STRAY_MARK ->
          lines.set(hit, insert(line, random.nextInt(line.length() + 1), stray(random)));
      case INDENT -> lines.replaceAll(each -> "　　" + each);
      default -> atDelimiter(lines, hit, random, mutation);
    }
    return lines;
  }

  private static void atDelimiter(List<String> lines, int hit, Random random, Mutation mutation) {
    String line = lines.get(hit);
    List<Integer> marks = new ArrayList<>();
    for (int at = line.indexOf('、'); at >= 0; at = line.indexOf('、', at + 1)) {
      marks.add(at);
    }
    if (marks.isEmpty()) {
      return;
    }
    int at = marks.get(random.nextInt(marks.size()));
    String before = line.substring(0, at);
    String after = line.substring(at + 1);
    if (mutation == Mutation.BREAK_LINE) {
      lines.set(hit, before + "、");
      lines.add(hit + 1, after);
      return;
    }
    lines.set(
        hit,
        switch (mutation) {
          case DROP_DELIMITER -> before + after;
          case HALF_WIDTH -> before + (random.nextBoolean() ? "," : ";") + after;
          case OTHER_DELIMITER -> before + mark(random) + after;
          case DOUBLE_DELIMITER -> before + "、、" + after;
          default -> before + "　、 " + insert(after, Math.min(1, after.length()), " ");
        });
  }

  private static String insert(String line, int at, String mark) {
    return line.substring(0, at) + mark + line.substring(at);
  }

  private static String mark(Random random) {
    return MARKS.get(random.nextInt(MARKS.size()));
  }

  private static String stray(Random random) {
    return STRAY.get(random.nextInt(STRAY.size()));
  }

  /** A line of names below its heading; the head has none. */
  private static int nameLine(List<String> lines, Random random) {
    List<Integer> found = new ArrayList<>();
    for (int i = HEAD.size() + 1; i < lines.size(); i++) {
      if (!lines.get(i).endsWith("：")) {
        found.add(i);
      }
    }
    return found.get(random.nextInt(found.size()));
  }

  private static void shuffle(List<String> lines, Random random) {
    List<List<String>> blocks = new ArrayList<>();
    for (String line : lines.subList(HEAD.size(), lines.size())) {
      if (line.endsWith("：") || blocks.isEmpty()) {
        blocks.add(new ArrayList<>());
      }
      blocks.getLast().add(line);
    }
    Collections.shuffle(blocks, random);
    lines.subList(HEAD.size(), lines.size()).clear();
    blocks.forEach(lines::addAll);
  }

  private static RegisterState register(List<String> lines) {
    DocumentFacts facts = NoticeReader.read(SourceText.ofLines("notice.txt", lines));
    return Reconciliation.of(List.of(new Imported(facts, DAY)), CODES, List.of());
  }

  /** Every name is a row, or a finding, correction or remainder speaks of it. */
  @Property(tries = 200)
  void noNameIsLostInSilence(@ForAll long seed, @ForAll Mutation mutation) {
    Random random = new Random(seed);
    Map<String, List<String>> notice = notice(random);
    everyNameIsThere(notice, damaged(notice, random, mutation), mutation.name());
  }

  /** However much is damaged at once. */
  @Property(tries = 200)
  void severalDamages_loseNoNameInSilence(@ForAll long seed) {
    Random random = new Random(seed);
    Map<String, List<String>> notice = notice(random);
    List<String> lines = lines(notice);
    List<Mutation> done = new ArrayList<>();
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
      if (mutation != Mutation.JOIN_LINES && mutation != Mutation.DROP_HEADING || i == 1) {
        lines = damage(lines, random, mutation);
        done.add(mutation);
      }
    }
    everyNameIsThere(notice, lines, done.toString());
  }

  /** Every name that the text still prints without a mark inside it. */
  private static void everyNameIsThere(
      Map<String, List<String>> notice, List<String> lines, String what) {
    RegisterState state = register(lines);
    List<String> printed = lines.stream().map(line -> line.replaceAll("[\\s\\p{Z}]", "")).toList();
    for (List<String> names : notice.values()) {
      for (String name : names) {
        if (printed.stream().anyMatch(line -> line.contains(name))) {
          assertThat(isRow(state, name) || isSpokenOf(state, name))
              .as("%s %s in %s", what, name, lines)
              .isTrue();
        }
      }
    }
  }

  /** A repaired mark never passes without a record. */
  @Property(tries = 150)
  void noRepairIsSilent(@ForAll long seed, @ForAll Mutation mutation) {
    Random random = new Random(seed);
    Map<String, List<String>> notice = notice(random);
    List<String> lines = damaged(notice, random, mutation);
    RegisterState state = register(lines);
    boolean recorded = !state.corrections().isEmpty() || !state.findings().isEmpty();
    assertThat(recorded || isHarmless(mutation, lines)).as("%s in %s", mutation, lines).isTrue();
  }

  /** What changes no name and no mark that counts. */
  private static boolean isHarmless(Mutation mutation, List<String> lines) {
    return switch (mutation) {
      case SHUFFLE_PROVINCES, INDENT, JOIN_LINES, DROP_HEADING -> true;
      case OTHER_DELIMITER -> lines.stream().skip(2).noneMatch(l -> l.matches(".*[,;。．].*"));
      case TRAILING_DELIMITER -> lines.stream().anyMatch(line -> line.endsWith("。"));
      case STRAY_MARK -> lines.stream().anyMatch(l -> l.contains("[3]") || l.endsWith("。"));
      default -> false;
    };
  }

  /** The order of the provinces changes no row. */
  @Property(tries = 30)
  void orderOfProvinces_changesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    Map<String, List<String>> notice = notice(random);
    RegisterState shuffled = register(damaged(notice, random, Mutation.SHUFFLE_PROVINCES));
    Map<String, List<String>> rows =
        shuffled.listings().stream()
            .collect(
                Collectors.groupingBy(
                    l -> l.provinceCode(),
                    Collectors.mapping(l -> l.nameAsWritten(), Collectors.toList())));
    notice.forEach(
        (province, names) ->
            assertThat(rows.values())
                .anySatisfy(listed -> assertThat(listed).containsExactlyElementsOf(names)));
  }

  private static boolean isRow(RegisterState state, String name) {
    return state.listings().stream().anyMatch(row -> row.nameAsWritten().contains(name));
  }

  private static boolean isSpokenOf(RegisterState state, String name) {
    return state.findings().stream().anyMatch(f -> names(f.subject(), name))
        || state.corrections().stream().anyMatch(c -> names(c.raw(), name))
        || state.remainders().stream().anyMatch(r -> names(r.text(), name));
  }

  /** A whole line that was kept unread has its blanks still. */
  private static boolean names(String text, String name) {
    return text.replaceAll("[\\s\\p{Z}]", "").contains(name);
  }
}
