package io.chengji.proof.bundle.check;

import io.chengji.proof.bundle.Disclosure;
import io.chengji.proof.entry.Body;
import io.chengji.proof.entry.ClosedLeaf;
import io.chengji.proof.formula.Formula;
import io.chengji.proof.json.Json;
import io.chengji.proof.json.JsonLimits;
import io.chengji.proof.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Logs that say other things from the start: what a result rests on, and what it computes. */
final class FigureMutations {
  private static final String RESULT = "leaf 260";
  private static final String ZERO = "0".repeat(64);

  private final Mutation.Table table = new Mutation.Table("figures");
  private final Story plain = new Story();
  private final String[] leaves = new String[6];

  private FigureMutations() {
    plain.build();
    for (int index = 0; index < leaves.length; index++) {
      leaves[index] = plain.hash(index);
    }
  }

  static List<Mutation> list() {
    FigureMutations all = new FigureMutations();
    all.values();
    all.sources();
    all.evidence();
    all.forms();
    all.closure();
    all.formulas();
    all.disclosed();
    all.deep();
    return all.table.rows();
  }

  private void values() {
    figure("mean another", "\"12.70\"", "\"12.71\"", "mean", 6);
    figure("mean with less digits", "\"12.70\"", "\"12.7\"", "mean", 6);
    figure("mean with more digits", "\"12.70\"", "\"12.700\"", "mean", 6);
    figure("mean as a word", "\"12.70\"", "\"many\"", "mean", 6);
    figure("mean empty", "\"12.70\"", "\"\"", "mean", 6);
    figure("total negative", "\"24.5\"", "\"-24.5\"", "total", 6);
    figure("grade another", "\"value\":\"优\"", "\"value\":\"良\"", "grade", 6);
    figure(
        "other sites chosen",
        "/values\",\"where\":{\"/ok\":true}",
        "/values\",\"where\":{\"/ok\":false}",
        "total",
        6);
  }

  private void sources() {
    figure("date before the table", "2026-02-28", "2025-12-31", "total", 6);
    figure("date that is none", "2026-02-28", "2026-02-30", "total", 6);
    figure("date in another form", "2026-02-28", "28.2.2026", "total", 6);
    figure(
        "key not in the table", "\"key\":{\"text\":\"a\"}", "\"key\":{\"text\":\"c\"}", "total", 6);
    figure(
        "another key of the table",
        "\"key\":{\"text\":\"a\"}",
        "\"key\":{\"text\":\"b\"}",
        "total",
        6);
    figure("an input more", "\"key\":{", "\"unknown\":{\"text\":\"a\"},\"key\":{", "total", 6);
    figure("an input less", "\"key\":{\"text\":\"a\"},", "", "total", 6);
    figure("a text for a number", paid(), "{\"text\":\"7.25\"}", "total", 6);
    figure("a boolean for a number", paid(), taken(1, "/payload/values/0/ok"), "total", 6);
    figure("a word for a number", paid(), taken(1, "/payload/month"), "total", 6);
    figure("an array for a number", paid(), taken(1, "/payload/values"), "total", 6);
    figure("nothing for a number", paid(), taken(1, "/payload/none"), "total", 6);
    figure("a number for a boolean", "/payload/values/0/ok", "/payload/values/0/value", "total", 6);
    figure("a list for a number", paid(), list(1, "/payload/values"), "total", 6);
    figure("a single one for a list", list(1), taken(1, "/payload/values/0/value"), "mean", 6);
    figure(
        "no array for a list",
        "\"pointer\":\"/payload/values\",\"pick\"",
        "\"pointer\":\"/payload/month\",\"pick\"",
        "mean",
        6);
    figure(
        "nothing for a list",
        "\"pointer\":\"/payload/values\",\"pick\"",
        "\"pointer\":\"/payload/valves\",\"pick\"",
        "mean",
        6);
    figure("another pick", "\"pick\":\"/value\"", "\"pick\":\"/site\"", "mean", 6);
    figure(
        "an entry that is not there",
        paid(),
        "{\"leaf\":\"" + ZERO + "\",\"pointer\":\"\"}",
        "total",
        7);
    figure("a closed entry that nobody opened", paid(), taken(4, "/payload/case"), "total", 7);
    figure(
        "missing before unfit",
        "\"key\":{\"text\":\"a\"}",
        "\"key\":" + taken(4, "/payload"),
        "total",
        7);
    figure(
        "unfit before missing",
        paid(),
        taken(4, "/payload"),
        "total",
        6,
        "\"key\":{\"text\":\"a\"}",
        "\"key\":{\"leaf\":\"" + leaves[1] + "\",\"pointer\":\"/payload\"}");
    figure(
        "unknown before missing",
        "\"key\":{\"text\":\"a\"}",
        "\"a\":{\"text\":\"a\"},\"key\":" + taken(4, "/payload"),
        "total",
        6);
    table.held(
        "the whole entry by its closed body",
        story().result(paid(), taken(3, "/payload/amount")).build());
    table.held("a pointer with an escape", escaped());
  }

  private void evidence() {
    String lab = Hash.ofData(Story.LAB).hex();
    String photo = Hash.ofData(Story.PHOTO).hex();
    String notes = Hash.ofData(Story.NOTES).hex();
    String source = "{\"evidence\":\"" + lab + "\",\"pointer\":\"/samples\"";
    figure("evidence that is not held", source, source.replace(lab, photo), "total", 7);
    figure("evidence that is not named", source, source.replace(lab, ZERO), "total", 7);
    figure("evidence that is no JSON", source, source.replace(lab, notes), "total", 6);
    for (String broken :
        List.of(
            "{\"samples\":[{\"v\":1.5},{\"v\":5.5}],\"samples\":[]}",
            "{\"samples\":[{\"v\":1.5},{\"v\":5.5}]} x",
            "\uFEFF{\"samples\":[{\"v\":1.5},{\"v\":5.5}]}",
            "{\"samples\":[{\"v\":1.5e0},{\"v\":5.5}]}",
            "{\"samples\":[{\"v\":7},{\"v\":-0}]}",
            "{\"samples\":[{\"v\":07}]}",
            "{\"samples\":[{\"v\":\"07\"}]}",
            "{\"samples\":[{\"v\":[7]}]}",
            "{\"samples\":[{\"v\":true}]}",
            "{\"samples\":[8]}",
            "{\"samples\":{\"v\":7}}",
            "[".repeat(101) + "]".repeat(101))) {
      table.add("evidence " + broken, story().lab(broken).build(), 6, "figure total");
    }
    for (String good :
        List.of(
            "{\"samples\":[{\"v\":7}]}",
            " {\"samples\" : [ {\"v\":7.0} ]}\n",
            "{\"samples\":[{\"v\":\"7.00\"},{\"w\":1},7,[],null]}",
            "{\"samples\":[{\"v\":9007199254740999},{\"v\":\"-9007199254740992\"}]}")) {
      table.held("evidence " + good, story().lab(good).build());
    }
  }

  private void forms() {
    form("a figure's name twice", "\"name\":\"grade\"", "\"name\":\"mean\"");
    form("value as a number", "\"value\":\"12.70\"", "\"value\":12");
    form("a member more", "\"scope\":{", "\"more\":1,\"scope\":{");
    form("no scope", "\"scope\":{", "\"scopes\":{");
    form("scope of no kinds", "[\"reading.accepted\"]", "\"reading.accepted\"");
    form("kinds twice", "[\"reading.accepted\"]", "[\"reading.accepted\",\"reading.accepted\"]");
    form("kinds not ascending", "[\"reading.accepted\"]", "[\"reading.accepted\",\"case.closed\"]");
    form("a condition on a list", "\"澜川市生态环境局\"}},\"figures\"", "[]}},\"figures\"");
    form("a condition at no pointer", "{\"/organisation\":", "{\"organisation\":");
    form("a pointer without its stroke", "/payload/amount", "payload/amount");
    form("a pointer with a lone tilde", "/payload/amount", "/payload/~amount");
    form("a source of two kinds", "{\"text\":\"a\"}", "{\"text\":\"a\",\"leaf\":\"" + ZERO + "\"}");
    form(
        "a source of leaf and evidence",
        "{\"text\":\"a\"}",
        "{\"evidence\":\"" + ZERO + "\",\"leaf\":\"" + ZERO + "\",\"pointer\":\"\"}");
    form(
        "a source with pick and no where",
        "\"pointer\":\"/payload/amount\"",
        "\"pick\":\"\",\"pointer\":\"/payload/amount\"");
    form("a source of nothing", "{\"text\":\"a\"}", "{}");
    form("a source that is a text", "{\"text\":\"a\"}", "\"a\"");
    form("a hash in capitals", Story.formula(Story.MEAN), Story.formula(Story.MEAN).toUpperCase());
    form(
        "evidence twice",
        "\"evidence\":[{",
        "\"evidence\":[{\"name\":\"\",\"sha256\":\"" + "f".repeat(64) + "\",\"size\":1},{");
    form("evidence of no size", "\"size\":" + Story.PHOTO.length, "\"size\":-1");
    form("proof is a list", "{\"proof\":{", "{\"proof\":[],\"prooof\":{");
    form("proof is null", "{\"proof\":{", "{\"proof\":null,\"prooof\":{");
    form("basis not ascending", "\"basis\":[\"", "\"basis\":[\"" + "f".repeat(64) + "\",\"");
    table.add(
        "a nested proof of another form",
        story().edit(5, text -> text.replace("\"scope\":null", "\"scope\":0")).build(),
        4,
        "leaf 5");
  }

  private void closure() {
    table.add("an entry of the basis not there", story().without(1).build(), 7, "leaf 260");
    table.add(
        "all of the basis not there",
        story()
            .without(1, 2, 3, 4, 5)
            .writing(writer -> writer)
            .edit(3, text -> text)
            .build()
            .withFile("disclosed/3.json", any -> null),
        7,
        RESULT);
    table.add(
        "basis of another entry not there",
        story()
            .edit(5, text -> text.replace("[\"" + leaves[1] + "\"]", "[\"" + ZERO + "\"]"))
            .build(),
        7,
        "leaf 5");
    table.add("an entry that nothing names", story().with(9).build(), 4, "leaf 9");
    table.add("the leaf after the result", story().with(261).build(), 4, "leaf 261");
    table.add(
        "evidence that nothing names",
        story().writing(writer -> writer.addEvidence("x", new byte[9])).build(),
        4,
        "evidence " + Hash.ofData(new byte[9]).hex());
    String more =
        Formula.parse("formula more { result: number scale 0 half_up = 1; }").canonicalText();
    table.add(
        "a formula that nothing names",
        story().writing(writer -> writer.addFormula(more)).build(),
        4,
        "formula " + Story.formula(more));
    String photo = Hash.ofData(Story.PHOTO).hex();
    table.add(
        "evidence of another size",
        story().result("\"size\":" + Story.PHOTO.length, "\"size\":1").build(),
        7,
        "evidence " + photo);
    table.held("evidence of another name", story().result("photo.jpg", "other.jpg").build());
    table.add(
        "a formula not there",
        story().result(Story.formula(Story.GRADE), ZERO).build(),
        7,
        "formula " + ZERO);
    table.held(
        "no proof at all, only the entry",
        new Story().edit(260, text -> "{\"a\":1}").without(1, 2, 3, 4, 5).bare().build());
  }

  private void formulas() {
    String grade = Story.formula(Story.GRADE);
    String comment = "# a comment that nobody signed\n" + Story.GRADE;
    text("with a comment", comment, comment);
    text("not a formula", "formula", "formula");
    text("nothing", "", "");
    Case plainCase = plainCase();
    table.add(
        "two formulas exchanged",
        swapped(plainCase),
        2,
        "formula " + firstOf(Story.MEAN, Story.TOTAL));
    for (String part : List.of("15", "优", "result", "level", "else")) {
      table.add(
          "formula text without " + part,
          plainCase.withText("formulas/" + grade + ".txt", part, ""),
          2,
          "formula " + grade);
    }
  }

  /** A formula file under the true hash of its bytes, named by the result. */
  private void text(String name, String text, String content) {
    String hash = Hash.ofData(Story.utf8(content)).hex();
    Case changed =
        story()
            .result(Story.formula(Story.GRADE), hash)
            .writing(writer -> writer.addFormula(text))
            .without(0)
            .withoutFormula(Story.GRADE)
            .build();
    table.add("formula " + name, changed, 2, "formula " + hash);
  }

  private void disclosed() {
    byte[] odd = Story.utf8("{\"payload\":{\"amount\":\"7.25\"}}");
    Body body = new Body(Json.parse(odd, JsonLimits.ENTRY));
    String leaf =
        new String(new ClosedLeaf(Story.salt(3).commit(body)).data(), StandardCharsets.UTF_8);
    table.add(
        "a body of another form that was committed to",
        new Story().raw(3, leaf).opening(3, new Disclosure(body, Story.salt(3))).build(),
        4,
        "leaf 3");
    table.add(
        "a leaf of another form that is in the log",
        new Story().raw(4, "{\"v\":2}").build(),
        4,
        "leaf 4");
    table.held(
        "an entry of a kind and version not known",
        story().edit(6, text -> "{\"new\":true}").build());
  }

  private void deep() {
    Story wrong =
        story().edit(5, text -> text.replace("\"value\":\"12.80\"", "\"value\":\"12.90\""));
    Case changed = wrong.build();
    table.add("a figure of another result, in depth", changed, 6, "figure january");
    table.held("a figure of another result, not in depth", changed.shallow());
    String scope =
        "{\"kinds\":[\"budget.paid\",\"reading.accepted\"],\"where\":{\"/organisation\":\"澜川市生态环境局\"}}";
    Case scoped =
        story().edit(5, text -> text.replace("\"scope\":null", "\"scope\":" + scope)).build();
    table.add("scope of another result, in depth", scoped, 7, "leaf 2");
    table.held("scope of another result, not in depth", scoped.shallow());
    table.held("scope of another result, no journal", scoped.withoutJournal());
  }

  private static Story story() {
    return new Story();
  }

  private static Case plainCase() {
    return new Story().build();
  }

  private void figure(String name, String from, String to, String figure, int code) {
    table.add(name, story().result(from, to).build(), code, "figure " + figure);
  }

  /** Two changes of one result. */
  private void figure(
      String name,
      String from,
      String to,
      String figure,
      int code,
      String alsoFrom,
      String alsoTo) {
    table.add(
        name, story().result(from, to).result(alsoFrom, alsoTo).build(), code, "figure " + figure);
  }

  private void form(String name, String from, String to) {
    table.add("form: " + name, story().result(from, to).build(), 4, RESULT);
  }

  private String paid() {
    return taken(3, "/payload/amount");
  }

  private String taken(int index, String pointer) {
    return "{\"leaf\":\"" + leaves[index] + "\",\"pointer\":\"" + pointer + "\"}";
  }

  private String list(int index) {
    return "{\"leaf\":\""
        + leaves[index]
        + "\",\"pointer\":\"/payload/values\",\"pick\":\"/value\",\"where\":{\"/ok\":true}}";
  }

  private String list(int index, String pointer) {
    return "{\"leaf\":\"" + leaves[index] + "\",\"pointer\":\"" + pointer + "\",\"where\":{}}";
  }

  private static Case escaped() {
    return new Story()
        .lab("{\"a/b\":{\"m~n\":[{\"v\":7}]}}")
        .result("\"pointer\":\"/samples\"", "\"pointer\":\"/a~1b/m~0n\"")
        .build();
  }

  private static String firstOf(String one, String other) {
    String first = Story.formula(one);
    String second = Story.formula(other);
    return first.compareTo(second) < 0 ? first : second;
  }

  private static Case swapped(Case plain) {
    String one = "formulas/" + Story.formula(Story.MEAN) + ".txt";
    String other = "formulas/" + Story.formula(Story.TOTAL) + ".txt";
    byte[] first = plain.files().get(one);
    byte[] second = plain.files().get(other);
    return plain.withFile(one, any -> second).withFile(other, any -> first);
  }
}
