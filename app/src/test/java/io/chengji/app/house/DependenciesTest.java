package io.chengji.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DependenciesTest {
  private static final Path ROOT = Path.of(System.getProperty("chengji.root"));
  private static final Pattern LINE =
      Pattern.compile(
          "^\\| `([^`]+)` \\|([^|]+)\\|([^|]+)\\|([^|]+)\\|([^|]+)\\|$", Pattern.MULTILINE);

  /** Artifacts of one name are told apart by their group. */
  private static final Set<String> AMBIGUOUS = Set.of("playwright");

  @Test
  void everyDependency_hasItsLineAndEveryLineItsDependency() throws Exception {
    assertThat(listLines()).containsExactlyElementsOf(listDependencies());
  }

  @Test
  void everyLine_saysWhatForLicenceSizeAndWhatElse() throws IOException {
    Matcher line = LINE.matcher(Files.readString(ROOT.resolve("docs/dependencies.md")));

    while (line.find()) {
      for (int cell = 2; cell <= 5; cell++) {
        assertThat(line.group(cell)).as("cell %d of %s", cell, line.group(1)).isNotBlank();
      }
    }
  }

  private static Set<String> listLines() throws IOException {
    Set<String> names = new TreeSet<>();
    Matcher line = LINE.matcher(Files.readString(ROOT.resolve("docs/dependencies.md")));
    while (line.find()) {
      assertThat(names.add(line.group(1))).as("second line for %s", line.group(1)).isTrue();
    }
    return names;
  }

  private static Set<String> listDependencies() throws Exception {
    Set<String> names = new TreeSet<>();
    for (Path pom : listPoms()) {
      Document document =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
      addArtifacts(document, "dependency", names);
      addArtifacts(document, "plugin", names);
      addArtifacts(document, "path", names);
    }
    JsonNode pages =
        JsonMapper.shared().readTree(Files.readString(ROOT.resolve("console/package.json")));
    names.addAll(pages.path("dependencies").propertyNames());
    names.addAll(pages.path("devDependencies").propertyNames());
    return names;
  }

  private static void addArtifacts(Document pom, String kind, Set<String> names) {
    NodeList elements = pom.getElementsByTagName(kind);
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      String group = text(element, "groupId");
      String artifact = text(element, "artifactId");
      boolean ours = group.equals("io.chengji");
      boolean bill = text(element, "type").equals("pom");
      if (!ours && !bill && !artifact.isEmpty()) {
        names.add(AMBIGUOUS.contains(artifact) ? group + ":" + artifact : artifact);
      }
    }
  }

  private static String text(Element parent, String name) {
    NodeList children = parent.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element child && child.getTagName().equals(name)) {
        return child.getTextContent().strip();
      }
    }
    return "";
  }

  private static List<Path> listPoms() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return Stream.concat(
              Stream.of(ROOT.resolve("pom.xml")), folders.map(f -> f.resolve("pom.xml")))
          .filter(Files::exists)
          .toList();
    }
  }
}
