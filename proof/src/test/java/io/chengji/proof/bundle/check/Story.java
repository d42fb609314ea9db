package io.chengji.proof.bundle.check;

import io.chengji.proof.bundle.BundleWriter;
import io.chengji.proof.bundle.Disclosure;
import io.chengji.proof.bundle.Manifest.Subject;
import io.chengji.proof.entry.Actor;
import io.chengji.proof.entry.Body;
import io.chengji.proof.entry.ClosedLeaf;
import io.chengji.proof.entry.Fact;
import io.chengji.proof.entry.OpenLeaf;
import io.chengji.proof.entry.Salt;
import io.chengji.proof.formula.Formula;
import io.chengji.proof.json.Json;
import io.chengji.proof.json.JsonLimits;
import io.chengji.proof.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An invented city publishes a mean of two months of readings: a log of 300 entries, and the bundle
 * of entry 260 that a stranger gets. Its parts can be told otherwise before it is built.
 */
final class Story {
  static final String ORIGIN = "log.lanchuan.example/journal";
  static final int RESULT = 260;
  static final int SIZE = 300;
  static final int OLDER = 200;
  static final String MEAN =
      canonical(
          """
          formula clean_mean "均值 / mean" {
            input january: list [µg/m³] missing skip;
            input february: list [µg/m³] missing skip;
            result: number [µg/m³] scale 2 half_up = mean(january, february, scale 2 half_up);
          }
          """);
  static final String TOTAL =
      canonical(
          """
          formula total {
            input paid: number;
            input sites: list;
            input lab: list missing zero;
            input on: date;
            input key: text;
            input valid: boolean;
            input other: number missing 0;
            table weights { from 2026-01-01 { "a": 2; "b": 3; } }
            let weighted = paid * weights(on, key);
            result: number scale 1 half_up =
              if valid then weighted + count(sites) + sum(lab) + other else 0;
          }
          """);
  static final String GRADE =
      canonical(
          """
          formula grade {
            input level: number;
            band class { up_to 15: "优"; else: "良"; }
            result: text = class(level);
          }
          """);
  static final byte[] LAB =
      utf8("{ \"samples\": [ {\"v\": 1.5}, {\"v\": \"2.5\"}, {\"v\": 3}, {\"v\": null}, {} ] }\n");
  static final byte[] PHOTO = utf8("not a photo, but bytes that nobody looks into");
  static final byte[] NOTES = utf8("held, and of no use to any figure");

  private final FixtureLog log = new FixtureLog();
  private final Map<Long, Disclosure> disclosed = new HashMap<>();
  private final Map<Integer, UnaryOperator<String>> edits = new HashMap<>();
  private final List<Long> entries = new ArrayList<>(List.of(1L, 2L, 3L, 4L, 5L, (long) RESULT));
  private UnaryOperator<BundleWriter> more = writer -> writer;
  private final Map<Integer, byte[]> raw = new HashMap<>();
  private final Map<Long, Disclosure> opened = new HashMap<>();
  private final List<String> formulas = new ArrayList<>(List.of(MEAN, TOTAL, GRADE));
  private boolean bare;
  private byte[] lab = LAB;

  /** The payload of an entry is another: edits the text of its JSON. */
  Story edit(int index, UnaryOperator<String> edit) {
    edits.merge(index, edit, (first, second) -> text -> second.apply(first.apply(text)));
    return this;
  }

  /** The payload of the result is another. */
  Story result(String from, String to) {
    return edit(RESULT, text -> replaced(text, from, to));
  }

  /** Leaves entries out of the bundle, or adds others. */
  Story without(long... indexes) {
    Arrays.stream(indexes).forEach(index -> entries.remove((Long) index));
    return this;
  }

  Story with(long index) {
    entries.add(index);
    return this;
  }

  /** The disclosure of an entry is another. */
  Story opening(long index, Disclosure disclosure) {
    opened.put(index, disclosure);
    return this;
  }

  Story withoutFormula(String formula) {
    formulas.remove(formula);
    return this;
  }

  /** Nothing but entries. */
  Story bare() {
    formulas.clear();
    bare = true;
    return this;
  }

  FixtureLog log() {
    return log;
  }

  Story writing(UnaryOperator<BundleWriter> writing) {
    more = writing;
    return this;
  }

  /** The data of a leaf are these bytes, whatever they are. */
  Story raw(int index, String data) {
    raw.put(index, utf8(data));
    return this;
  }

  Story lab(String json) {
    lab = utf8(json);
    return this;
  }

  Case build() {
    for (int index = 0; index < SIZE; index++) {
      byte[] own = raw.get(index);
      log.append(own == null ? leaf(index) : own);
    }
    BundleWriter writer = new BundleWriter(ORIGIN, Keys.checkpoint(log, SIZE));
    entries.forEach(
        index -> writer.addEntry(index, log.leaf(index), log.tree().inclusionProof(index, SIZE)));
    formulas.forEach(writer::addFormula);
    if (!bare) {
      writer.disclose(3, opened.getOrDefault(3L, disclosure(3)));
      writer.addEvidence("lab.json", lab).addEvidence("notes.txt", NOTES);
      writer.nameEvidence("photo.jpg", Hash.ofData(PHOTO), PHOTO.length);
    }
    writer.addConsistency(OLDER, log.tree().consistencyProof(OLDER, SIZE));
    byte[] bundle =
        more.apply(writer)
            .write(
                RESULT,
                Instant.parse("2026-11-20T08:00:00Z"),
                new Subject("Mean of two months in Lanchuan", "澜川市两个月的均值"));
    return Case.of(bundle, log);
  }

  private byte[] leaf(int index) {
    String payload =
        edits.getOrDefault(index, text -> text).apply(payload(index).replaceAll("\n *", ""));
    Fact fact = fact(index, Json.parse(utf8(payload), JsonLimits.ENTRY));
    Actor actor = new Actor("login-" + index, null, "request-" + index);
    Salt salt = salt(index);
    if (isClosed(index)) {
      Body body = Body.ofClosed(actor, fact);
      disclosed.put((long) index, new Disclosure(body, salt));
      return new ClosedLeaf(salt.commit(body)).data();
    }
    Body body = Body.ofOpen(actor);
    disclosed.put((long) index, new Disclosure(body, salt));
    return new OpenLeaf(salt.commit(body), fact).data();
  }

  private static boolean isClosed(int index) {
    return index == 0 || index == 3 || index == 4 || index % 7 == 2 && index > 6;
  }

  static Salt salt(int index) {
    byte[] salt = new byte[Salt.LENGTH];
    Arrays.fill(salt, (byte) index);
    return Salt.ofBytes(salt);
  }

  Disclosure disclosure(long index) {
    Disclosure empty = new Disclosure(new Body(new Json.Obj(Map.of())), salt((int) index));
    return disclosed.getOrDefault(index, empty);
  }

  private static Fact fact(int index, Json payload) {
    Instant time = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(index).plusNanos(1000);
    String organisation = index == 6 ? "邻县生态环境局" : "澜川市生态环境局";
    return new Fact(time, 1000 + index, kind(index), time, organisation, payload, "监测科", 1);
  }

  static String kind(int index) {
    return switch (index) {
      case 1, 2, 6 -> "reading.accepted";
      case 3, 4 -> "budget.paid";
      case 5 -> "figure.computed";
      case RESULT -> "result.published";
      default -> "case.closed";
    };
  }

  private String payload(int index) {
    return switch (index) {
      case 1, 6 ->
          """
          {"month":"2026-01","values":[
            {"site":"a","ok":true,"value":"12.5"},{"site":"b","ok":false,"value":"80"},
            {"site":"c","ok":true,"value":null},{"site":"d","ok":true,"value":"13.1"}]}
          """;
      case 2 ->
          """
          {"month":"2026-02","values":[
            {"site":"a","ok":true,"value":"11.0"},{"site":"d","ok":true,"value":"14.2"}]}
          """;
      case 3 -> "{\"amount\":\"7.25\"}";
      case 5 -> middle();
      case RESULT -> resultPayload();
      default -> "{\"case\":" + index + "}";
    };
  }

  private String middle() {
    return """
        {"mean":"12.80","proof":{"basis":["LEAF1"],"evidence":[],"scope":null,"figures":[
          {"name":"january","value":"12.80","formula":"MEAN","inputs":{
            "january":{"leaf":"LEAF1","pointer":"/payload/values","pick":"/value","where":{"/ok":true}},
            "february":{"leaf":"LEAF1","pointer":"/payload/values","pick":"/value","where":{"/ok":7}}
          }}]}}
        """
        .replace("LEAF1", hash(1))
        .replace("MEAN", formula(MEAN));
  }

  private String resultPayload() {
    String basis =
        List.of(1, 2, 3, 4, 5).stream()
            .map(this::hash)
            .sorted()
            .collect(Collectors.joining("\",\""));
    String evidence =
        List.of(file("lab.json", lab), file("notes.txt", NOTES), file("photo.jpg", PHOTO)).stream()
            .sorted()
            .map(line -> line.substring(line.indexOf('{')))
            .collect(Collectors.joining(","));
    return """
        {"proof":{"basis":["BASIS"],"evidence":[EVIDENCE],
          "scope":{"kinds":["reading.accepted"],"where":{"/organisation":"澜川市生态环境局"}},
          "figures":[
            {"name":"mean","value":"12.70","formula":"MEAN","inputs":{
              "january":{"leaf":"LEAF1","pointer":"/payload/values","pick":"/value","where":{"/ok":true}},
              "february":{"leaf":"LEAF2","pointer":"/payload/values","pick":"/value","where":{}}}},
            {"name":"total","value":"24.5","formula":"TOTAL","inputs":{
              "paid":{"leaf":"LEAF3","pointer":"/payload/amount"},
              "sites":{"leaf":"LEAF1","pointer":"/payload/values","where":{"/ok":true}},
              "lab":{"evidence":"LAB","pointer":"/samples","pick":"/v","where":{}},
              "on":{"text":"2026-02-28"},"key":{"text":"a"},
              "other":{"leaf":"LEAF1","pointer":"/payload/other"},
              "valid":{"leaf":"LEAF1","pointer":"/payload/values/0/ok"}}},
            {"name":"grade","value":"优","formula":"GRADE","inputs":{
              "level":{"leaf":"LEAF5","pointer":"/payload/mean"}}}]}}
        """
        .replace("BASIS", basis)
        .replace("EVIDENCE", evidence)
        .replace("LEAF1", hash(1))
        .replace("LEAF2", hash(2))
        .replace("LEAF3", hash(3))
        .replace("LEAF5", hash(5))
        .replace("LAB", Hash.ofData(lab).hex())
        .replace("MEAN", formula(MEAN))
        .replace("TOTAL", formula(TOTAL))
        .replace("GRADE", formula(GRADE));
  }

  /** Hash of a leaf that is in the log already. */
  String hash(int index) {
    return log.tree().hash(0, index).hex();
  }

  static String formula(String canonicalText) {
    return Formula.parse(canonicalText).hash();
  }

  private static String file(String name, byte[] content) {
    String hash = Hash.ofData(content).hex();
    return hash
        + "{\"name\":\""
        + name
        + "\",\"sha256\":\""
        + hash
        + "\",\"size\":"
        + content.length
        + "}";
  }

  static String replaced(String text, String from, String to) {
    if (!text.contains(from)) {
      throw new IllegalArgumentException("the story has no " + from);
    }
    return text.replace(from, to);
  }

  private static String canonical(String text) {
    return Formula.parse(text).canonicalText();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
