package io.chengji.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.app.launcher.Shell.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolsTest {
  private static final String NO_USUAL_PLACE = "list_jdk_homes() { :; }\nunset JAVA_HOME\n";

  @TempDir Path folder;
  private Path tools;

  @BeforeEach
  void onlyTheToolsOfEverySystem() throws IOException {
    tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : new String[] {"sed", "head", "grep", "awk", "dirname", "readlink"}) {
      link(tool);
    }
  }

  @Test
  void noJdk25_saysWhichWhyAndHow() {
    Said english = Shell.in(folder).withParts(folder, NO_USUAL_PLACE + "find_jdk");
    Said chinese =
        Shell.in(folder).with("LANG", "zh_CN.UTF-8").withParts(folder, NO_USUAL_PLACE + "find_jdk");

    assertThat(english.status()).isEqualTo(4);
    assertThat(english.err()).contains("JDK 25 is missing", "compiled", "install").hasLineCount(1);
    assertThat(chinese.err()).contains("缺少 JDK 25", "安装").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"25.0.1", "25"})
  void jdk25AmongOthers_isTaken(String version) throws IOException {
    Path seventeen = jdk("a 17", "17.0.9");
    Path right = jdk("the right one", version);
    String places = "list_jdk_homes() { printf '%s\\n' '" + seventeen + "' '" + right + "'; }\n";

    Said said =
        Shell.in(folder)
            .withParts(
                folder,
                places + "JAVA_HOME='" + seventeen + "'\nfind_jdk; printf %s \"$JAVA_HOME\"");

    assertThat(said.out()).isEqualTo(right.toString());
  }

  @Test
  void runtimeWithoutCompiler_isNoJdk() throws IOException {
    Path runtime = jdk("runtime", "25.0.1");
    Files.delete(runtime.resolve("bin/javac"));

    assertThat(Shell.in(folder).withParts(folder, "is_jdk_25 '" + runtime + "'").status())
        .isNotZero();
  }

  @Test
  void javaHomeThatIs25_isKept() throws IOException {
    Path given = jdk("given", "25.0.2");
    String lines =
        "list_jdk_homes() { echo /nowhere; }\nJAVA_HOME='"
            + given
            + "'\nfind_jdk; printf %s \"$JAVA_HOME\"";

    assertThat(Shell.in(folder).withParts(folder, lines).out()).isEqualTo(given.toString());
  }

  @Test
  void noMaven_saysWhichWhyAndHow() {
    Said said = poor().withParts(folder, "find_build_tools");

    assertThat(said.status()).isEqualTo(4);
    assertThat(said.err()).contains("Maven 3.8", "none", "install").hasLineCount(1);
  }

  @Test
  void oldMaven_namesTheVersionFound() throws IOException {
    tool("mvn", "Apache Maven 3.6.3 (abc)");

    assertThat(poor().withParts(folder, "find_maven").err()).contains("found: 3.6.3");
  }

  @Test
  void oldNodeOrNoNpm_saysSo() throws IOException {
    tool("mvn", "Apache Maven 3.9.9");
    tool("node", "v18.20.1");
    assertThat(poor().withParts(folder, "find_build_tools").err())
        .contains("Node 20.19", "18.20.1");

    tool("node", "v20.19.0");
    assertThat(poor().withParts(folder, "find_build_tools").err()).contains("npm is missing");

    tool("npm", "11.0.0");
    assertThat(poor().withParts(folder, "find_build_tools").status()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "3.8.7,3,8,0",
    "3.10,3,8,0",
    "4.0.0,3,8,0",
    "3.6.3,3,8,1",
    "20.19.0,20,19,0",
    "20.9.0,20,19,1",
    "v20,20,19,1",
    "'',3,8,1",
    "22.0.0-rc1,20,19,0"
  })
  void version_isComparedByItsNumbers(String have, int major, int minor, int status) {
    String line = "version_at_least '" + have + "' " + major + " " + minor;

    assertThat(Shell.in(folder).withParts(folder, line).status()).isEqualTo(status);
  }

  private Shell poor() {
    return Shell.in(folder).with("PATH", tools.toString());
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    for (String binary : new String[] {"java", "javac"}) {
      Files.writeString(home.resolve("bin").resolve(binary), "").toFile().setExecutable(true);
    }
    return home;
  }

  private void tool(String name, String answer) throws IOException {
    Path script = tools.resolve(name);
    Files.writeString(script, "#!/bin/sh\necho '" + answer + "'\n");
    script.toFile().setExecutable(true);
  }

  private void link(String tool) throws IOException {
    for (String bin : new String[] {"/usr/bin", "/bin"}) {
      Path real = Path.of(bin, tool);
      if (Files.isExecutable(real)) {
        Files.createSymbolicLink(tools.resolve(tool), real);
        return;
      }
    }
  }
}
