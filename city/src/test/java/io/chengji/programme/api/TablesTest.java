package io.chengji.programme.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.table.Table;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.PlaceLevel;
import io.chengji.programme.model.RegisterState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Do the tables have the columns that callers rely on, and in each the words of its row? */
class TablesTest {
  private static final RegisterState STATE = RegisterFixture.full();
  private final RegisterTables tables = new RegisterTables(STATE);

  private static <T> List<String> column(Table<T> table, String name) {
    int at = table.header().indexOf(name);
    assertThat(at).as("column %s of %s", name, table.name()).isNotNegative();
    List<String> values = new ArrayList<>();
    for (T row : table.rows()) {
      Object value = table.columns().get(at).value().of(row);
      values.add(value == null ? "" : value.toString());
    }
    return values;
  }

  private Table<?> table(String name) {
    return switch (name) {
      case "pilots" -> tables.pilots(STATE.listings());
      case "policies" -> tables.policies(STATE.policies());
      case "review" -> tables.review(STATE.findings());
      case "mentions" -> tables.mentions(STATE.mentions());
      case "figures" -> tables.figures(STATE.figures());
      case "corrections" -> tables.corrections(STATE.corrections());
      default -> tables.places(STATE.places());
    };
  }

  @ParameterizedTest
  @CsvSource({
    "pilots, 'programme,batch,year,kind,province,name_as_written,canonical_name,level,parent,count_group,status,source_document,source_line,quote'",
    "policies, 'city,sub_area,title,issuer,year,number,period_from,period_to,status,source_document,source_line,quote'",
    "review, 'id,kind,question_zh,question_en,readings,evidence,state'",
    "mentions, 'id,list,role,name_as_written,canonical_name,programme,batch,pilot,source_document,source_line,quote'",
    "figures, 'subject,label_zh,label_en,value,unit,as_stated,source_document,source_line,quote'",
    "corrections, 'id,kind,raw,corrected,reason_zh,reason_en,author,date,source_document,source_line,quote'",
    "places, 'id,name,level,kind,province,parent,code_then,code_today,name_today,aliases,position_source,listings'"
  })
  void columns_areAsPromised(String name, String columns) {
    Table<?> table = table(name);
    assertThat(table.name()).isEqualTo(name);
    assertThat(table.header()).containsExactly(columns.split(","));
  }

  @ParameterizedTest
  @CsvSource({
    "batch, 1|1|1|2|2|",
    "year, 2012|2012|2012|2013|2013|",
    "kind, new|new|new|expansion|new|new",
    "province, 重庆市|安徽省|江苏省|江苏省|安徽省|安徽省",
    "name_as_written, 重庆市南岸区|六安市|常州市|常州市新北区|蚌埠市|六安市",
    "level, county|prefecture|prefecture|county|prefecture|prefecture",
    "parent, |||常州市||",
    "status, as-listed|as-listed|as-listed|as-listed|as-listed|as-listed",
    "source_line, 1|2|3|4|5|6"
  })
  void pilots_areOneRowForEachPlaceAsListed(String name, String values) {
    assertThat(column(tables.pilots(STATE.listings()), name))
        .containsExactly(values.split("\\|", -1));
  }

  @Test
  void pilotsOfAProgrammeWithoutBatch_haveAnEmptyBatch() {
    List<Listing> other =
        STATE.listings().stream().filter(row -> row.programmeId().equals("P2")).toList();
    assertThat(column(tables.pilots(other), "batch")).containsExactly("");
    assertThat(column(tables.pilots(other), "programme")).doesNotContain("", "P2").hasSize(1);
  }

  @Test
  void pilot_hasAPointOnlyWhereItsPlaceHasALicensedPosition() {
    Table<Listing> pilots = tables.pilots(STATE.listings());
    for (Listing row : pilots.rows()) {
      assertThat(pilots.place().of(row) != null)
          .as(row.nameAsWritten())
          .isEqualTo(row.nameAsWritten().equals("常州市"));
    }
  }

  @Test
  void places_countTheirRows() {
    List<String> names = column(tables.places(STATE.places()), "name");
    List<String> counts = column(tables.places(STATE.places()), "listings");
    assertThat(counts.get(names.indexOf("六安市"))).isEqualTo("2");
    assertThat(counts.get(names.indexOf("常州市"))).isEqualTo("1");
    assertThat(column(tables.places(STATE.places()), "aliases")).contains("珠城", "");
    assertThat(column(tables.places(STATE.places()), "position_source")).contains("GeoNames", "");
  }

  @Test
  void review_joinsReadingsAndEvidenceByABar() {
    assertThat(column(tables.review(STATE.findings()), "readings"))
        .containsExactly("same: 同一地方 | other: 两个地方");
    assertThat(column(tables.review(STATE.findings()), "evidence"))
        .singleElement()
        .asString()
        .contains("notice.txt:1 “重庆市南岸区”");
  }

  @Test
  void policies_haveTheirNumberAndYearOrNothing() {
    assertThat(column(tables.policies(STATE.policies()), "number"))
        .containsExactly("京政发[2012]7号", "");
    assertThat(column(tables.policies(STATE.policies()), "year")).containsExactly("2012", "");
    assertThat(column(tables.policies(STATE.policies()), "status")).containsExactly("", "");
  }

  @Test
  void mentions_nameTheRowTheyBelongTo() {
    assertThat(column(tables.mentions(STATE.mentions()), "pilot"))
        .containsExactly("row-1", "row-2", "row-3", "row-4", "row-5", "row-6");
    assertThat(column(tables.mentions(STATE.mentions()), "role")).containsOnly("listed");
    assertThat(column(tables.mentions(STATE.mentions()), "batch"))
        .containsExactly("1", "1", "1", "2", "2", "");
  }

  @Test
  void corrections_showTheWordsAsPrintedBesideWhatWasRead() {
    assertThat(column(tables.corrections(STATE.corrections()), "raw")).containsExactly("蚌埠市临沂市,");
    assertThat(column(tables.corrections(STATE.corrections()), "corrected")).containsExactly("蚌埠市");
    assertThat(column(tables.corrections(STATE.corrections()), "kind"))
        .containsExactly("delimiter");
    assertThat(column(tables.corrections(STATE.corrections()), "date")).containsExactly("");
  }

  @Test
  void emptyRegister_hasTheColumnsAndNoRow() {
    RegisterTables empty = new RegisterTables(RegisterFixture.register().state());
    assertThat(empty.pilots(List.of()).header()).hasSize(14);
    assertThat(empty.pilots(List.of()).rows()).isEmpty();
  }

  @Test
  void rowOfAnUnknownProgramme_keepsItsId() {
    RegisterState state =
        RegisterFixture.register()
            .listing("P9-2014", "340000", "蚌埠市", PlaceLevel.PREFECTURE)
            .state();
    assertThat(column(new RegisterTables(state).pilots(state.listings()), "batch"))
        .containsExactly("");
  }
}
