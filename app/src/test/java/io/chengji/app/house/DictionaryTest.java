package io.chengji.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/dictionary.md} a dictionary: sorted, complete, each word once, and true. */
class DictionaryTest {
  private static final Path ROOT = Path.of(System.getProperty("chengji.root"));
  private static final Path FILE = ROOT.resolve("docs/dictionary.md");
  private static final Pattern IN_THE_CODE = Pattern.compile("`([A-Z]\\w*)(?:\\.(\\w+))?`");
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
              assertThat(word.code()).matches("(`?)[A-Z][\\w.]*\\1(, (`?)[A-Z][\\w.]*\\3)*");
              assertThat(List.of(word.english(), word.meaning(), word.source())).doesNotContain("");
            });
  }

  @Test
  void everyWord_standsOnce() {
    assertThat(listWords()).extracting(Word::english).doesNotHaveDuplicates();
    assertThat(listWords()).extracting(Word::code).doesNotHaveDuplicates();
  }

  @Test
  void everyNameSetAsCode_isInTheCode() throws IOException {
    Map<String, String> types = readTypes();
    String all = String.join("\n", types.values());
    List<String> missing = new ArrayList<>();
    int seen = 0;
    for (Word word : listWords()) {
      Matcher name = IN_THE_CODE.matcher(word.code());
      while (name.find()) {
        seen++;
        boolean alone = name.group(2) == null;
        String text = types.getOrDefault(name.group(1), alone ? all : "");
        if (!text.matches("(?s).*\\b" + name.group(alone ? 1 : 2) + "\\b.*")) {
          missing.add(name.group());
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(seen).isGreaterThan(50);
  }

  /** The text of every type of the product by its name; of several with one name, all. */
  private static Map<String, String> readTypes() throws IOException {
    Map<String, String> types = new HashMap<>();
    for (String module : List.of("proof", "kernel", "city", "app")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          String type = file.getFileName().toString().replace(".java", "");
          types.merge(type, Files.readString(file), String::concat);
        }
      }
    }
    return types;
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
