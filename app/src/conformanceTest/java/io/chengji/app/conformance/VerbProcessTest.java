package io.chengji.app.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.app.program.ProgramSettings;
import io.chengji.kernel.requirement.FamilyName;
import io.chengji.kernel.table.CsvRow;
import io.chengji.kernel.table.CsvTable;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingState;
import io.chengji.programme.model.RegisterState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Export, import and coverage as processes of their own, beside a server and alone. */
@ExtendWith(RunningProgram.Shared.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VerbProcessTest {
  private static final List<String> PILOTS =
      List.of(
          "programme,batch,year,kind,province,name_as_written,canonical_name,level,parent,"
              .concat("count_group,status,source_document,source_line,quote")
              .split(","));
  private static final List<String> POLICIES =
      List.of(
          "city,sub_area,title,issuer,year,number,period_from,period_to,status,"
              .concat("source_document,source_line,quote")
              .split(","));
  private static final List<String> REVIEW =
      List.of("id,kind,question_zh,question_en,readings,evidence,state".split(","));

  private static final String NOTICE =
      """
      住房城乡建设部办公厅关于公布2016年度
      国家智慧城市试点名单的通知
      　　经综合评审，确定江苏省扬州市等2个城市（区、县、镇）为2016年度国家智慧城市试点。
      2016年度国家智慧城市试点名单
      一、市、区（2个）
      江苏省
      扬州市、淮安市
      """;

  private static Path homeOf(RunningProgram program) {
    return program.program().settings().get(ProgramSettings.HOME);
  }

  private static CsvTable csv(Child child, List<String> header) throws IOException {
    assertThat(child.code()).as(child.err()).isZero();
    assertThat(child.err()).as("there is nothing to say").isEmpty();
    return CsvTable.read(new ByteArrayInputStream(child.out()), header);
  }

  @Test
  @Order(1)
  void pilots_areOneRowForEachPlaceAsListed(RunningProgram program) throws IOException {
    Child child = Child.run(homeOf(program), "export", "pilots", "--format", "csv");
    CsvTable table = csv(child, PILOTS);
    RegisterState state = program.program().register().state();
    assertThat(table.rows()).hasSameSizeAs(state.listings());
    assertThat(child.text()).doesNotContain("\r").doesNotStartWith("\uFEFF");
    for (CsvRow row : table.rows()) {
      assertThat(table.cell(row, "kind")).isIn("new", "expansion");
      assertThat(table.cell(row, "status")).isIn("as-listed", "repaired", "in-review");
      assertThat(table.cell(row, "source_line")).matches("[1-9]\\d*");
      assertThat(table.cell(row, "quote")).isNotEmpty();
      boolean national = table.cell(row, "programme").equals("国家智慧城市试点");
      assertThat(table.cell(row, "batch")).matches(national ? "[1-9]" : "");
    }
  }

  @Test
  @Order(2)
  void policiesAndReview_haveTheirColumns(RunningProgram program) throws IOException {
    RegisterState state = program.program().register().state();
    assertThat(csv(Child.run(homeOf(program), "export", "policies"), POLICIES).rows())
        .hasSameSizeAs(state.policies());
    CsvTable review = csv(Child.run(homeOf(program), "export", "review"), REVIEW);
    assertThat(review.rows().stream().map(row -> review.cell(row, "id")))
        .containsExactlyElementsOf(
            state.findings().stream()
                .filter(finding -> finding.state() == FindingState.OPEN)
                .map(Finding::id)
                .toList());
  }

  @Test
  @Order(3)
  void otherFormats_areReadAgain(RunningProgram program, @TempDir Path folder) throws IOException {
    RegisterState state = program.program().register().state();
    JsonNode json =
        JsonMapper.shared()
            .readTree(Child.run(homeOf(program), "export", "mentions", "--format=json").out());
    assertThat(json.size()).isEqualTo(state.mentions().size());
    JsonNode map =
        JsonMapper.shared()
            .readTree(Child.run(homeOf(program), "export", "places", "--format=geojson").out());
    assertThat(map.path("features").size()).isEqualTo(state.places().size());
    Child xlsx = Child.run(homeOf(program), "export", "figures", "--format=xlsx");
    Path file = Files.write(folder.resolve("figures.xlsx"), xlsx.out());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.getEntry("xl/worksheets/sheet1.xml")).isNotNull();
    }
  }

  @Test
  @Order(4)
  void wrongCommandLine_writesNothingToStandardOutput(RunningProgram program) {
    for (String[] words :
        List.of(
            new String[] {"export"},
            new String[] {"export", "streets"},
            new String[] {"export", "pilots", "policies"},
            new String[] {"export", "pilots", "--format", "pdf"},
            new String[] {"import"})) {
      Child child = Child.run(homeOf(program), words);
      assertThat(child.code()).as(child.err()).isEqualTo(2);
      assertThat(child.out()).isEmpty();
      assertThat(child.err()).isNotBlank();
    }
  }

  @Test
  @Order(5)
  void coverage_namesEveryFamily(RunningProgram program) {
    Child child = Child.run(homeOf(program), "coverage");
    assertThat(child.code()).isZero();
    for (FamilyName family : FamilyName.listAll()) {
      assertThat(child.text()).contains(family.english());
    }
    assertThat(child.text()).contains("552");
    assertThat(child.err()).isEmpty();
  }

  @Test
  @Order(6)
  void refusedFiles_areToldOneByOneAndChangeNothing(RunningProgram program, @TempDir Path folder)
      throws IOException {
    long before = program.program().register().version();
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, 0, (byte) 0xFF});
    Path prose = Files.writeString(folder.resolve("prose.txt"), "今天天气很好。\n");
    Path good = Files.writeString(folder.resolve("good.txt"), NOTICE);
    Child child =
        Child.run(
            homeOf(program),
            "import",
            good.toString(),
            empty.toString(),
            binary.toString(),
            prose.toString(),
            folder.resolve("absent.txt").toString(),
            "--apply");
    assertThat(child.code()).isEqualTo(3);
    assertThat(child.err()).contains("empty.txt", "binary.txt", "prose.txt", "absent.txt");
    assertThat(child.text()).contains("good.txt").contains("+ ");
    assertThat(program.program().register().version()).isEqualTo(before);
  }

  @Test
  @Order(7)
  void import_showsFirstThenDoesItOnceAndTheServerKnows(
      RunningProgram program, @TempDir Path folder) throws IOException {
    Path home = homeOf(program);
    String file = Files.writeString(folder.resolve("notice-2016.txt"), NOTICE).toString();
    long before = program.program().register().version();
    Child shown = Child.run(home, "import", file);
    assertThat(shown.code()).isZero();
    assertThat(shown.text()).contains("扬州市", "淮安市");
    assertThat(program.program().register().version()).isEqualTo(before);

    assertThat(Child.run(home, "import", file, "--apply").code()).isZero();
    assertThat(program.program().records().settle(Duration.ofSeconds(30))).isTrue();
    RegisterState after = program.program().register().state();
    assertThat(after.listings().stream().filter(row -> Integer.valueOf(2016).equals(row.year())))
        .hasSize(2);

    long applied = program.program().register().version();
    Child again = Child.run(home, "import", file, "--apply");
    assertThat(again.code()).isZero();
    assertThat(again.err()).contains("nothing changes");
    assertThat(program.program().records().settle(Duration.ofSeconds(30))).isTrue();
    assertThat(program.program().register().version()).isEqualTo(applied);
  }

  @Test
  @Order(8)
  void withoutAServer_exportStartsAndStopsTheDatabaseItself(@TempDir Path folder)
      throws IOException {
    Path home = folder.resolve("home");
    Child first = Child.run(home, "export", "pilots");
    Child second = Child.run(home, "export", "pilots");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(home.resolve("postgres")).isDirectory();
  }
}
