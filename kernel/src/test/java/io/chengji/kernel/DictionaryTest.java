package io.chengji.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/dictionary.md} a dictionary: sorted, complete, each word once. */
class DictionaryTest {
  private static final Path FILE =
      Path.of(System.getProperty("chengji.root", ".."), "docs", "dictionary.md");
  private static final Comparator<Word> BY_ENGLISH =
      Comparator.comparing(Word::english, String.CASE_INSENSITIVE_ORDER);
  private static final List<List<Word>> TABLES = new ArrayList<>();

  private record Word(String english, String chinese, String code, String meaning, String source) {}

  @BeforeAll
  static void readTables() throws IOException {
    for (String line : Files.readAllLines(FILE)) {
      if (line.startsWith("## ")) {
        TABLES.add(new ArrayList<>());
      } else if (line.startsWith("| ") && !line.startsWith("| English |")) {
        TABLES.getLast().add(parseWord(line));
      }
    }
  }

  @Test
  void everyTable_hasWordsAndIsSortedByTheEnglishOne() {
    assertThat(TABLES)
        .isNotEmpty()
        .allSatisfy(table -> assertThat(table).isNotEmpty().isSortedAccordingTo(BY_ENGLISH));
  }

  @Test
  void everyWord_isExplainedInBothLanguagesAndHasASource() {
    assertThat(listWords())
        .allSatisfy(
            word -> {
              assertThat(word.chinese()).containsPattern("\\p{IsHan}");
              assertThat(word.code()).matches("`[A-Z][\\w.]*`(, `[A-Z][\\w.]*`)*");
              assertThat(List.of(word.english(), word.meaning(), word.source())).doesNotContain("");
            });
  }

  @Test
  void everyWord_standsOnce() {
    assertThat(listWords()).extracting(Word::english).doesNotHaveDuplicates();
    assertThat(listWords()).extracting(Word::code).doesNotHaveDuplicates();
  }

  private static List<Word> listWords() {
    return TABLES.stream().flatMap(List::stream).toList();
  }

  private static Word parseWord(String line) {
    List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    assertThat(cells).as(line).hasSize(7);
    return new Word(cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
  }
}
