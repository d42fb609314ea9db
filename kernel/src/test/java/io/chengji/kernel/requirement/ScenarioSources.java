package io.chengji.kernel.requirement;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The test sources of the whole project, searched for the scenarios that the table names. */
final class ScenarioSources {
  private static final Set<String> SKIPPED = Set.of("target", "node_modules", ".git");
  private static final Pattern TEST_SOURCE = Pattern.compile("/src/(?!main/)\\w+/java/");
  private static final String MARK =
      "@(?:Test|ParameterizedTest|RepeatedTest|TestFactory|Property|Example|FuzzTest)\\b";

  private final Map<String, List<Path>> filesByClass;

  private ScenarioSources(Map<String, List<Path>> filesByClass) {
    this.filesByClass = filesByClass;
  }

  static ScenarioSources ofRepository(Path root) throws IOException {
    Map<String, List<Path>> found = new HashMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skip =
                SKIPPED.contains(folder.getFileName().toString())
                    || folder.equals(root.resolve("data"));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            String path = "/" + root.relativize(file).toString().replace('\\', '/');
            if (name.endsWith(".java") && TEST_SOURCE.matcher(path).find()) {
              String type = name.substring(0, name.length() - ".java".length());
              found.computeIfAbsent(type, t -> new ArrayList<>()).add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return new ScenarioSources(found);
  }

  /** What is wrong with a scenario {@code TestClass#method}; nothing if one test has that name. */
  Optional<String> findFault(String scenario) throws IOException {
    String type = scenario.substring(0, scenario.indexOf('#'));
    String method = scenario.substring(scenario.indexOf('#') + 1);
    List<Path> files = filesByClass.getOrDefault(type, List.of());
    if (files.size() != 1) {
      return Optional.of(scenario + ": " + files.size() + " test classes have this name " + files);
    }
    // From the mark of a test to the next method, whatever annotations stand between.
    Pattern test =
        Pattern.compile(
            MARK + "(?:(?!\\bvoid\\b)[\\s\\S])*+\\bvoid\\s+" + Pattern.quote(method) + "\\s*\\(");
    boolean exists = test.matcher(Files.readString(files.getFirst())).find();
    return exists
        ? Optional.empty()
        : Optional.of(scenario + ": no such test in " + files.getFirst());
  }
}
