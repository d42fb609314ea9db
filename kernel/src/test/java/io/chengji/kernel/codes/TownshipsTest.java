package io.chengji.kernel.codes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TownshipsTest {
  private static Townships of(String... lines) {
    return Townships.parse(
        (Townships.HEADER + "\n" + String.join("\n", lines) + "\n").getBytes(UTF_8));
  }

  @Test
  void aLine_becomesADivisionOfTheLowestRank() {
    Townships townships = of("430725100,漳江镇,2015-09-30,2018-10-31,430725001");
    Division town = townships.listByCode("430725100").getFirst();
    assertThat(town.level()).isEqualTo(DivisionLevel.TOWNSHIP);
    assertThat(town.parentCode()).isEqualTo("430725");
    assertThat(town.provinceCode()).isEqualTo("430000");
    assertThat(town.validFrom()).isEqualTo(LocalDate.parse("2015-09-30"));
    assertThat(town.validTo()).isEqualTo(LocalDate.parse("2018-10-31"));
    assertThat(town.successorCodes()).containsExactly("430725001");
    assertThat(town.basis()).isEqualTo(CodeBasis.DERIVED);
  }

  @Test
  void anEmptyEnd_meansThatItStands() {
    Division town = of("110111105,长阳镇,2015-09-30,,").listByCode("110111105").getFirst();
    assertThat(town.isCurrent()).isTrue();
    assertThat(town.successorCodes()).isEmpty();
    assertThat(town.basis()).isEqualTo(CodeBasis.REVISION);
  }

  @Test
  void theKind_followsTheLastThreeDigits() {
    Townships townships =
        of(
            "110102018,牛街街道,2015-09-30,,",
            "110111105,长阳镇,2015-09-30,,",
            "110115403,北京经济技术开发区,2018-10-31,,",
            "150121200,甲乡,2015-09-30,,",
            "150121201,乙苏木,2015-09-30,,");
    assertThat(townships.listByName("牛街街道", "11"))
        .extracting(Division::kind)
        .containsExactly("subdistrict");
    assertThat(townships.listByName("长阳镇", "11"))
        .extracting(Division::kind)
        .containsExactly("town");
    assertThat(townships.listByName("北京经济技术开发区", ""))
        .extracting(Division::kind)
        .containsExactly("quasi-township");
    assertThat(townships.listByName("甲乡", "15"))
        .extracting(Division::kind)
        .containsExactly("township");
    assertThat(townships.listByName("乙苏木", "15"))
        .extracting(Division::kind)
        .containsExactly("sumu");
  }

  @Test
  void aName_isFoundOnlyUnderThePrefix() {
    Townships townships =
        of(
            "130109111,常安镇,2015-09-30,,",
            "230125112,常安镇,2015-09-30,,",
            "330111111,常安镇,2015-09-30,,");
    assertThat(townships.listByName("常安镇", "")).hasSize(3);
    assertThat(townships.listByName("常安镇", "33")).hasSize(1);
    assertThat(townships.listByName("常安镇", "3301")).hasSize(1);
    assertThat(townships.listByName("常安镇", "330111")).hasSize(1);
    assertThat(townships.listByName("常安镇", "330112")).isEmpty();
    assertThat(townships.listByName("常安镇", "34")).isEmpty();
  }

  @Test
  void oneCodeWithTwoNames_givesBoth() {
    Townships townships =
        of("110106008,卢沟桥街道,2015-09-30,2018-10-31,110106017", "110106008,六里桥街道,2021-10-31,,");
    assertThat(townships.listByCode("110106008"))
        .extracting(Division::name)
        .containsExactly("卢沟桥街道", "六里桥街道");
    assertThat(townships.listByCode("110106009")).isEmpty();
  }

  @Test
  void theShippedSuccessors_existAndStand() {
    Divisions divisions = Codes.load().divisions();
    for (String line :
        new String(CodeFile.bytes("townships.csv"), UTF_8).lines().skip(1).toList()) {
      List<String> cells = CodeFile.cells(line);
      assertThat(divisions.listByCode(cells.get(0).substring(0, 6))).as(line).isNotEmpty();
      if (!cells.get(4).isEmpty()) {
        assertThat(divisions.findCurrent(cells.get(4))).as(line).isPresent();
      }
      if (!cells.get(3).isEmpty()) {
        assertThat(cells.get(3)).as(line).isGreaterThanOrEqualTo(cells.get(2));
      }
    }
  }

  @Test
  void manyReaders_loadTheFileOnce() throws Exception {
    LazyTownships lazy = new LazyTownships();
    List<Callable<Townships>> readers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      readers.add(lazy::get);
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Townships> reader : threads.invokeAll(readers)) {
        assertThat(reader.get()).isSameAs(lazy.get());
      }
    }
  }

  @Test
  void namesOfOneHash_areKeptApart() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    Townships townships =
        of("110101001,Aa,2015-09-30,,", "110101002,BB,2015-09-30,,", "110101003,Aa,2015-09-30,,");
    assertThat(townships.listByName("Aa", ""))
        .extracting(Division::code)
        .containsExactly("110101001", "110101003");
    assertThat(townships.listByName("BB", "11"))
        .extracting(Division::code)
        .containsExactly("110101002");
    assertThat(townships.listByName("C#", "")).isEmpty();
  }

  @Test
  void namesWithANegativeHash_areFound() {
    String name =
        IntStream.range(0, 1_000)
            .mapToObj(number -> "第" + number + "街道")
            .filter(each -> each.hashCode() < 0)
            .findFirst()
            .orElseThrow();
    Townships townships = of("110111005," + name + ",2015-09-30,,", "110111105,长阳镇,2015-09-30,,");
    assertThat(townships.listByName(name, "")).hasSize(1);
    assertThat(townships.listByName("长阳镇", "110111")).hasSize(1);
  }

  @Test
  void aCodeThatIsNone_hasNoTownship() {
    assertThat(of("110111105,长阳镇,2015-09-30,,").listByCode("abcdefghi")).isEmpty();
  }
}
