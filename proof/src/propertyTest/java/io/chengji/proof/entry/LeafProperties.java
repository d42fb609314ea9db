package io.chengji.proof.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.proof.json.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Does any entry come back, and does its commitment open with its own salt and body alone? */
class LeafProperties {
  @Property(tries = 500)
  void anyFact_comesBack(@ForAll("facts") Fact fact, @ForAll("salts") Salt salt) {
    Actor actor = new Actor("login", "someone", null);
    OpenLeaf open = new OpenLeaf(salt.commit(Body.ofOpen(actor)), fact);
    assertThat(Leaf.parse(open.data())).isEqualTo(open);
    Body closed = Body.ofClosed(actor, fact);
    assertThat(closed.factOfClosed()).isEqualTo(fact);
    ClosedLeaf leaf = new ClosedLeaf(salt.commit(closed));
    assertThat(Leaf.parse(leaf.data())).isEqualTo(leaf);
  }

  @Property(tries = 300)
  void otherSaltOrBody_givesAnotherCommitment(
      @ForAll("facts") Fact fact, @ForAll("salts") Salt one, @ForAll("salts") Salt other) {
    Body closed = Body.ofClosed(new Actor("a", null, null), fact);
    Body another = Body.ofClosed(new Actor("b", null, null), fact);
    assertThat(one.commit(closed)).isNotEqualTo(one.commit(another));
    assertThat(one.commit(closed).equals(other.commit(closed))).isEqualTo(one.equals(other));
  }

  /** A changed byte is no entry, or another one: two data never mean the same. */
  @Property(tries = 1000)
  void changedByte_meansSomethingElse(
      @ForAll("facts") Fact fact, @ForAll int at, @ForAll byte change) {
    OpenLeaf leaf = new OpenLeaf(Salt.ofBytes(new byte[16]).commit(new Body(fact.payload())), fact);
    byte[] data = leaf.data();
    data[Math.floorMod(at, data.length)] ^= change == 0 ? 1 : change;
    try {
      assertThat(Leaf.parse(data)).isNotEqualTo(leaf);
    } catch (FormException refused) {
      assertThat(refused).hasMessageMatching("(?s).+");
    }
  }

  @Property(tries = 500)
  void anyTime_comesBack(@ForAll("times") Instant time) {
    assertThat(TimeText.parse(TimeText.write(time))).isEqualTo(time);
    assertThat(TimeText.write(time)).hasSize(27);
    assertThatThrownBy(() -> TimeText.write(time.plusNanos(1))).isInstanceOf(FormException.class);
  }

  @Provide
  Arbitrary<Instant> times() {
    long first = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    return Combinators.combine(
            Arbitraries.longs().between(first, last), Arbitraries.integers().between(0, 999_999))
        .as((second, micro) -> Instant.ofEpochSecond(second, micro * 1000L));
  }

  @Provide
  Arbitrary<Salt> salts() {
    return Arbitraries.bytes().array(byte[].class).ofSize(Salt.LENGTH).map(Salt::ofBytes);
  }

  @Provide
  Arbitrary<Fact> facts() {
    Arbitrary<String> text = Arbitraries.strings().ofMaxLength(20).filter(LeafProperties::isText);
    Arbitrary<Json> payload = Arbitraries.maps(text, text).ofMaxSize(5).map(LeafProperties::object);
    return Combinators.combine(
            times(),
            Arbitraries.longs().between(1, (1L << 53) - 1),
            Arbitraries.of("a", "register.imported", "x-1.y"),
            times(),
            text.injectNull(0.3),
            payload,
            text.injectNull(0.3),
            Arbitraries.longs().between(1, 9))
        .as(Fact::new);
  }

  private static Json object(Map<String, String> texts) {
    Map<String, Json> members = new HashMap<>();
    texts.forEach((name, text) -> members.put(name, new Json.Text(text)));
    return new Json.Obj(members);
  }

  private static boolean isText(String text) {
    return text.indexOf(0) < 0
        && text.codePoints()
            .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
