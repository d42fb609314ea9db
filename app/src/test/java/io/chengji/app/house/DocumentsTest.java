package io.chengji.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
  private static final Path ROOT = Path.of(System.getProperty("chengji.root"));
  private static final Pattern CODE = Pattern.compile("`([^`\\s]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
  private static final Pattern COMMAND = Pattern.compile("(?m)(?:^|`|\\) )\\./chengji ([a-z]+)");

  @ParameterizedTest
  @ValueSource(strings = {"ARCHITECTURE.md"})
  void everyPathNamed_exists(String document) throws IOException {
    List<String> missing = new ArrayList<>();
    Matcher code = CODE.matcher(Files.readString(ROOT.resolve(document)));
    int seen = 0;
    while (code.find()) {
      String name = code.group(1);
      if (name.contains("/") && !name.startsWith("/") && !name.contains("<")) {
        seen++;
        if (!Files.exists(ROOT.resolve(name))) {
          missing.add(name);
        }
      }
    }

    assertThat(missing).isEmpty();
    assertThat(seen).isGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "README.zh-CN.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "docs/running.md"
      })
  void everyLinkAndCommand_leadsSomewhere(String document) throws IOException {
    Path file = ROOT.resolve(document);
    String text = Files.readString(file);
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      assertThat(file.resolveSibling(link.group(1)).normalize())
          .as("link in %s", document)
          .exists();
    }
    String launcher = Files.readString(ROOT.resolve("chengji"));
    Matcher command = COMMAND.matcher(text);
    while (command.find()) {
      assertThat(launcher).containsPattern("VERBS='.*\\b" + command.group(1) + "\\b.*'");
    }
  }

  @Test
  void bothReadmes_haveTheTwoCommandsOnTopAndTheSamePictures() throws IOException {
    String english = Files.readString(ROOT.resolve("README.md"));
    String chinese = Files.readString(ROOT.resolve("README.zh-CN.md"));

    for (String readme : List.of(english, chinese)) {
      assertThat(readme.indexOf("./chengji run")).isBetween(0, 400);
      assertThat(readme.indexOf("./chengji test")).isBetween(0, 500);
    }
    assertThat(listPictures(chinese)).isNotEmpty().hasSameSizeAs(listPictures(english));
    for (String picture : listPictures(english + chinese)) {
      assertThat(Files.size(ROOT.resolve(picture))).as(picture).isLessThan(300_000);
    }
  }

  @Test
  void architecture_staysReadableInOneSitting() throws IOException {
    assertThat(Files.readAllLines(ROOT.resolve("ARCHITECTURE.md"))).hasSizeLessThan(150);
  }

  private static List<String> listPictures(String text) {
    return Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
