package io.chengji.proof.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.proof.json.Json;
import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.Merkle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Have leaves and bodies exactly the forms of docs/bundle-format.md, section 2? */
class LeafTest {
  private static final Hash CLOSED = Hash.parseHex("ab".repeat(32));
  private static final Fact FACT =
      new Fact(
          Instant.parse("2026-11-20T08:00:00.000001Z"),
          7,
          "register.imported",
          Instant.parse("0001-01-01T00:00:00Z"),
          "城市数据局",
          new Json.Obj(Map.of("b", Json.Num.of(1), "a", new Json.Text("文"))),
          null,
          2);
  private static final String OPEN =
      """
      {"at":"2026-11-20T08:00:00.000001Z","closed":"%s","id":7,"kind":"register.imported",\
      "observed":"0001-01-01T00:00:00.000000Z","organisation":"城市数据局",\
      "payload":{"a":"文","b":1},"post":null,"v":1,"version":2}"""
          .formatted("ab".repeat(32));
  private static final String SHUT = "{\"closed\":\"%s\",\"v\":1}".formatted("ab".repeat(32));
  private static final Actor ACTOR = new Actor("login", null, "request");

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void openLeaf_isWrittenAndReadAsTheNormShows() {
    OpenLeaf leaf = new OpenLeaf(CLOSED, FACT);
    assertThat(leaf.data()).isEqualTo(utf8(OPEN));
    assertThat(Leaf.parse(utf8(OPEN))).isEqualTo(leaf);
    assertThat(leaf.hash()).isEqualTo(Merkle.leafHash(utf8(OPEN)));
  }

  @Test
  void closedLeaf_isWrittenAndReadAsTheNormShows() {
    ClosedLeaf leaf = new ClosedLeaf(CLOSED);
    assertThat(leaf.data()).isEqualTo(utf8(SHUT));
    assertThat(Leaf.parse(utf8(SHUT))).isEqualTo(leaf);
  }

  static Stream<String> noLeaves() {
    return Stream.of(
        "",
        "{}",
        "[]",
        "null",
        SHUT + "\n",
        SHUT.replace("\"v\":1", "\"v\":2"),
        SHUT.replace("\"v\":1", "\"v\":\"1\""),
        SHUT.replace("ab", "AB"),
        SHUT.replaceFirst("ab", ""),
        SHUT.replace("}", ",\"w\":1}"),
        OPEN.replace("\"v\":1", "\"v\":2"),
        OPEN.replace("\"post\":null,", ""),
        OPEN.replace("\"post\":null", "\"post\":7"),
        OPEN.replace("{\"a\":\"文\",\"b\":1}", "[]"),
        OPEN.replace("\"id\":7", "\"id\":0"),
        OPEN.replace("\"id\":7", "\"id\":-7"),
        OPEN.replace("\"id\":7", "\"id\":\"7\""),
        OPEN.replace("\"version\":2", "\"version\":0"),
        OPEN.replace("register.imported", "Register.imported"),
        OPEN.replace("register.imported", "register..imported"),
        OPEN.replace("register.imported", "1register"),
        OPEN.replace("register.imported", ""),
        OPEN.replace(".000001Z", ".00001Z"),
        OPEN.replace(".000001Z", ".000001+00:00"),
        OPEN.replace("T08:", "T24:"),
        OPEN.replace("08:00:00", "08:00:60"),
        OPEN.replace("2026-11-20", "2026-11-31"),
        OPEN.replace("2026-11-20", "2026-02-29"),
        OPEN.replace("0001-01-01", "0000-01-01"),
        OPEN.replace("\"b\":1", "\"b\":1.5"),
        OPEN.replace("\"b\":1", "\"b\":1.0"),
        OPEN.replace("\"b\":1", "\"b\":9007199254740992"),
        OPEN.replace("\"b\":1", "\"b\": 1"),
        OPEN.replace("文", "\\u6587"),
        OPEN.replace("文", "\\u0000"),
        OPEN.replace("\"a\":\"文\",\"b\":1", "\"b\":1,\"a\":\"文\""));
  }

  @ParameterizedTest
  @MethodSource("noLeaves")
  void otherForm_isNoEntry(String data) {
    assertThatThrownBy(() -> Leaf.parse(utf8(data))).isInstanceOf(FormException.class);
  }

  @Test
  void longData_areRefused() {
    int room = 65_535 - utf8(OPEN).length;
    String fits = OPEN.replace("文", "文" + "x".repeat(room));
    assertThat(Leaf.parse(utf8(fits)).data()).hasSize(65_535);
    String longer = fits.replace("文", "文x");
    assertThatThrownBy(() -> Leaf.parse(utf8(longer))).isInstanceOf(FormException.class);
    Json text = new Json.Text("x".repeat(66_000));
    Fact fact =
        new Fact(FACT.at(), 1, "a", FACT.at(), null, new Json.Obj(Map.of("t", text)), null, 1);
    assertThatThrownBy(() -> new OpenLeaf(CLOSED, fact).data()).isInstanceOf(FormException.class);
  }

  @Test
  void factsThatCannotBeWritten_areRefused() {
    Json payload = FACT.payload();
    Instant at = FACT.at();
    for (Instant time :
        new Instant[] {at.plusNanos(1), Instant.parse("-0001-01-01T00:00:00Z"), Instant.MAX}) {
      assertThatThrownBy(() -> new Fact(time, 1, "a", at, null, payload, null, 1))
          .isInstanceOf(FormException.class);
    }
    assertThatThrownBy(() -> new Fact(at, 1L << 53, "a", at, null, payload, null, 1))
        .isInstanceOf(FormException.class);
    assertThatThrownBy(() -> new Fact(at, 1, "a", at, null, new Json.Text("t"), null, 1))
        .isInstanceOf(FormException.class);
  }

  @Test
  void bodies_haveTheirForms() {
    assertThat(new String(Body.ofOpen(ACTOR).bytes(), StandardCharsets.UTF_8))
        .isEqualTo("{\"actor\":\"login\",\"onBehalfOf\":null,\"request\":\"request\"}");
    assertThat(new String(Body.ofClosed(ACTOR, FACT).bytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"actor":"login","at":"2026-11-20T08:00:00.000001Z","id":7,"kind":"register.imported",\
            "observed":"0001-01-01T00:00:00.000000Z","onBehalfOf":null,"organisation":"城市数据局",\
            "payload":{"a":"文","b":1},"post":null,"request":"request","version":2}""");
    assertThat(Body.ofOpen(ACTOR).actorOfOpen()).isEqualTo(ACTOR);
    assertThat(Body.ofClosed(ACTOR, FACT).factOfClosed()).isEqualTo(FACT);
  }

  @Test
  void body_fitsItsOwnKindOfLeafAlone() {
    Body open = Body.ofOpen(ACTOR);
    Body closed = Body.ofClosed(ACTOR, FACT);
    open.checkFits(new OpenLeaf(CLOSED, FACT));
    closed.checkFits(new ClosedLeaf(CLOSED));
    assertThatThrownBy(() -> open.checkFits(new ClosedLeaf(CLOSED)))
        .isInstanceOf(FormException.class);
    assertThatThrownBy(() -> closed.checkFits(new OpenLeaf(CLOSED, FACT)))
        .isInstanceOf(FormException.class);
  }

  @Test
  void commitment_isTheHashOfSaltAndBody() {
    Salt salt = Salt.parseHex("000102030405060708090a0b0c0d0e0f");
    Body body = Body.ofOpen(ACTOR);
    String both = salt.hex() + HexFormat.of().formatHex(body.bytes());
    assertThat(salt.commit(body)).isEqualTo(Hash.ofData(HexFormat.of().parseHex(both)));
    assertThat(Salt.ofBytes(salt.bytes())).isEqualTo(salt).hasSameHashCodeAs(salt);
    assertThat(salt.toString()).doesNotContain("0001");
  }

  @Test
  void otherSalts_areRefused() {
    for (String hex :
        new String[] {"", "00", "00".repeat(17), "0G" + "00".repeat(15), "AB".repeat(16)}) {
      assertThatThrownBy(() -> Salt.parseHex(hex)).isInstanceOf(FormException.class);
    }
    assertThatThrownBy(() -> Salt.ofBytes(new byte[15])).isInstanceOf(FormException.class);
  }

  @Test
  void decimals_areExactAndPlain() {
    for (String text : new String[] {"0", "-1", "0.30", "12.5", "0.0", "1".repeat(1000)}) {
      assertThat(DecimalText.find(text).orElseThrow().toPlainString()).isEqualTo(text);
    }
    for (String text :
        new String[] {
          "",
          "-",
          "-0",
          "-0.00",
          "01",
          "1.",
          ".5",
          "+1",
          "1e3",
          " 1",
          "1 ",
          "１",
          "1".repeat(1001),
          "0." + "1".repeat(1000)
        }) {
      assertThat(DecimalText.find(text)).as(text).isEmpty();
    }
  }

  @Test
  void texts_ascendByTheirBytes() {
    assertThat(TextOrder.UTF_8.compare("\uFFFD", "\uD83D\uDE00")).isNegative();
    assertThat("\uFFFD".compareTo("\uD83D\uDE00")).isPositive();
    assertThat(TextOrder.UTF_8.compare("a", "ab")).isNegative();
  }
}
