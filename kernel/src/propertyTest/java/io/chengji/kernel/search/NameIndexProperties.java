package io.chengji.kernel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every name is found by everything a person may type for it, and by nothing that is not in it. */
class NameIndexProperties {
  private static final Map<String, String> READING =
      Map.ofEntries(
          Map.entry("重", "chong"),
          Map.entry("庆", "qing"),
          Map.entry("六", "lu"),
          Map.entry("安", "an"),
          Map.entry("吕", "lv"),
          Map.entry("梁", "liang"),
          Map.entry("昂", "ang"),
          Map.entry("阿", "a"),
          Map.entry("坝", "ba"),
          Map.entry("县", "xian"),
          Map.entry("西", "xi"),
          Map.entry("市", "shi"),
          Map.entry("中", "zhong"),
          Map.entry("𠮷", "ji"),
          Map.entry("2", "2"),
          Map.entry("P", "P"));

  record Name(String text, List<String> syllables) {
    String full() {
      return String.join("", syllables);
    }

    String initials() {
      StringBuilder initials = new StringBuilder();
      syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
      return initials.toString();
    }

    SearchEntry<String> entry() {
      return new SearchEntry<>(text, text, syllables);
    }
  }

  @Provide
  Arbitrary<Name> names() {
    return Arbitraries.of(READING.keySet())
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(chars -> new Name(String.join("", chars), chars.stream().map(READING::get).toList()));
  }

  @Provide
  Arbitrary<List<Name>> nameLists() {
    return names().list().ofMinSize(1).ofMaxSize(20);
  }

  private static NameIndex<String> index(List<Name> names) {
    return new NameIndex<>(names.stream().map(Name::entry).toList());
  }

  private static List<String> found(NameIndex<String> index, String query) {
    return index.search(query, Integer.MAX_VALUE).hits().stream().map(SearchHit::key).toList();
  }

  @Property
  void everyName_isFoundFirstByItself(@ForAll("nameLists") List<Name> names) {
    NameIndex<String> index = index(names);
    for (Name name : names) {
      SearchHit<String> first = index.search(name.text, 1).hits().getFirst();
      assertThat(first.kind()).isEqualTo(MatchKind.EXACT);
      assertThat(first.key()).isEqualToIgnoringCase(name.text);
    }
  }

  @Property
  void everyName_isFoundByEveryBeginning(@ForAll("nameLists") List<Name> names) {
    NameIndex<String> index = index(names);
    for (Name name : names) {
      int characters = name.text.codePointCount(0, name.text.length());
      for (int length = 1; length <= characters; length++) {
        String beginning = name.text.substring(0, name.text.offsetByCodePoints(0, length));
        assertThat(found(index, beginning)).contains(name.text);
      }
    }
  }

  @Property
  void everyName_isFoundByItsPinyinItsBeginningsAndItsInitials(
      @ForAll("nameLists") List<Name> names) {
    NameIndex<String> index = index(names);
    for (Name name : names) {
      assertThat(found(index, name.full())).contains(name.text);
      assertThat(found(index, name.full().replace('v', 'u'))).contains(name.text);
      assertThat(found(index, String.join("'", name.syllables))).contains(name.text);
      assertThat(found(index, name.initials())).contains(name.text);
      for (int length = 1; length < name.full().length(); length++) {
        assertThat(found(index, name.full().substring(0, length))).contains(name.text);
      }
    }
  }

  @Property
  void everyName_isFoundByAnyMixtureOfCharactersSyllablesAndInitials(
      @ForAll("mixtures") Mixture mixture) {
    assertThat(found(index(List.of(mixture.name)), mixture.query)).contains(mixture.name.text);
  }

  record Mixture(Name name, String query) {}

  @Provide
  Arbitrary<Mixture> mixtures() {
    Arbitrary<List<Integer>> ways = Arbitraries.integers().between(0, 2).list().ofSize(8);
    return Combinators.combine(names(), ways).as(NameIndexProperties::mixed);
  }

  private static Mixture mixed(Name name, List<Integer> ways) {
    StringBuilder query = new StringBuilder();
    int[] characters = name.text.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      String syllable = name.syllables.get(i);
      query.append(
          switch (ways.get(i)) {
            case 0 -> Character.toString(characters[i]);
            case 1 -> syllable;
            default -> syllable.substring(0, 1);
          });
    }
    return new Mixture(name, query.toString());
  }

  /** The index leaves nothing out that a walk over all names would find. */
  @Property
  void theIndex_findsWhatAWalkOverAllNamesFinds(
      @ForAll("nameLists") List<Name> names, @ForAll("queries") String query) {
    Typed typed = Typed.of(query);
    List<String> walked = new ArrayList<>();
    for (Name name : names) {
      if (new Spelled(name.text, name.syllables).find(typed) != null
          && !walked.contains(name.text)) {
        walked.add(name.text);
      }
    }
    assertThat(found(index(names), query)).containsExactlyInAnyOrderElementsOf(walked);
  }

  @Provide
  Arbitrary<String> queries() {
    return Arbitraries.of(
            "c", "q", "cq", "chong", "qing", "l", "lu", "lv", "a", "an", "ang", "重", "安", "2", "p",
            "x", "xi", "xian", "zh", "z", "𠮷", "s", "h", "g")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parts -> String.join("", parts));
  }

  @Property
  void highlights_lieInTheTextInOrder(
      @ForAll("nameLists") List<Name> names, @ForAll("queries") String query) {
    for (SearchHit<String> hit : index(names).search(query + " " + query, 50).hits()) {
      int last = 0;
      for (TextRange range : hit.ranges()) {
        assertThat(range.from()).isGreaterThanOrEqualTo(last);
        assertThat(range.to()).isGreaterThan(range.from());
        last = range.to();
      }
      assertThat(last).isLessThanOrEqualTo(hit.text().length());
    }
  }

  @Property
  void hits_standInTheOrderOfTheirKinds(
      @ForAll("nameLists") List<Name> names, @ForAll("queries") String query) {
    List<MatchKind> kinds =
        index(names).search(query, 50).hits().stream().map(SearchHit::kind).toList();
    assertThat(kinds).isSorted();
  }
}
