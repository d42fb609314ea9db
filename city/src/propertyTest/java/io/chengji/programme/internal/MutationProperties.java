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

  private enum Mutation {
    DROP_DELIMITER,
    HALF_WIDTH,
    DOUBLE_DELIMITER,
    TRAILING_DELIMITER,
    DUPLICATE_LINE,
    SHUFFLE_PROVINCES,
    ADD_BLANKS
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

  private static List<String> lines(
      Map<String, List<String>> notice, Random random, Mutation mutation) {
    List<String> provinces = new ArrayList<>(notice.keySet());
    if (mutation == Mutation.SHUFFLE_PROVINCES) {
      Collections.shuffle(provinces, random);
    }
    List<String> lines =
        new ArrayList<>(List.of("某部办公厅关于公布2016年度国家智慧城市试点名单的通知", "2016年度国家智慧城市试点名单"));
    int hit = random.nextInt(provinces.size());
    for (int i = 0; i < provinces.size(); i++) {
      lines.add(provinces.get(i) + "：");
      String line = String.join("、", notice.getOrDefault(provinces.get(i), List.of()));
      lines.add(i == hit ? damaged(line, random, mutation) : line);
      if (i == hit && mutation == Mutation.DUPLICATE_LINE) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static String damaged(String line, Random random, Mutation mutation) {
    List<Integer> marks = new ArrayList<>();
    for (int at = line.indexOf('、'); at >= 0; at = line.indexOf('、', at + 1)) {
      marks.add(at);
    }
    if (marks.isEmpty()) {
      return line;
    }
    int at = marks.get(random.nextInt(marks.size()));
    String before = line.substring(0, at);
    String after = line.substring(at + 1);
    return switch (mutation) {
      case DROP_DELIMITER -> before + after;
      case HALF_WIDTH -> before + "," + after;
      case DOUBLE_DELIMITER -> before + "、、" + after;
      case TRAILING_DELIMITER -> line + "、";
      case ADD_BLANKS -> before + "　、 " + after.substring(0, 1) + " " + after.substring(1);
      default -> line;
    };
  }

  private static RegisterState register(List<String> lines) {
    DocumentFacts facts = NoticeReader.read(SourceText.ofLines("notice.txt", lines));
    return Reconciliation.of(List.of(new Imported(facts, DAY)), CODES, List.of());
  }

  /** Every name is a row, or a finding, correction or remainder speaks of it. */
  @Property(tries = 150)
  void noNameIsLostInSilence(@ForAll long seed, @ForAll Mutation mutation) {
    Random random = new Random(seed);
    Map<String, List<String>> notice = notice(random);
    RegisterState state = register(lines(notice, random, mutation));
    for (List<String> names : notice.values()) {
      for (String name : names) {
        assertThat(isRow(state, name) || isSpokenOf(state, name))
            .as(mutation + " " + name)
            .isTrue();
      }
    }
  }

  /** A repaired mark never passes without a record. */
  @Property(tries = 100)
  void noRepairIsSilent(@ForAll long seed, @ForAll Mutation mutation) {
    Random random = new Random(seed);
    Map<String, List<String>> notice = notice(random);
    RegisterState state = register(lines(notice, random, mutation));
    boolean harmless = mutation == Mutation.SHUFFLE_PROVINCES;
    boolean recorded = !state.corrections().isEmpty() || !state.findings().isEmpty();
    assertThat(recorded || harmless).as(mutation.name()).isTrue();
  }

  /** The order of the provinces changes no row. */
  @Property(tries = 30)
  void orderOfProvinces_changesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    Map<String, List<String>> notice = notice(random);
    RegisterState shuffled = register(lines(notice, random, Mutation.SHUFFLE_PROVINCES));
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
    return state.findings().stream().anyMatch(f -> f.subject().contains(name))
        || state.corrections().stream().anyMatch(c -> c.raw().contains(name))
        || state.remainders().stream().anyMatch(r -> r.text().contains(name));
  }
}
