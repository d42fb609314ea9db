package io.chengji.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.journal.Entry;
import io.chengji.kernel.journal.EntryKind;
import io.chengji.kernel.journal.Payload;
import io.chengji.proof.entry.Body;
import io.chengji.proof.entry.ClosedLeaf;
import io.chengji.proof.entry.Leaf;
import io.chengji.proof.entry.OpenLeaf;
import io.chengji.proof.entry.Salt;
import io.chengji.proof.tree.Hash;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Are leaves what the norm says, by the word of the module that verifies them? */
class LeafFormTest {
  private static final Instant AT = Instant.parse("2026-11-20T08:00:00.000001Z");
  private static final String ODD = "六安 \"\\/\u2028😀 é";

  private static SealRow row(boolean open, String payload, @Nullable String other) {
    EntryKind kind = new EntryKind("thing.changed", 3, open);
    Actor actor = new Actor("account:1", other, other, other);
    return new SealRow(7, kind, actor, other, Instant.EPOCH, AT, payload, salt());
  }

  private static byte[] salt() {
    byte[] salt = new byte[16];
    salt[3] = 9;
    return salt;
  }

  private static io.chengji.proof.entry.Actor who(@Nullable String other) {
    return new io.chengji.proof.entry.Actor("account:1", other, other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ODD})
  void openLeaf_isReadByTheVerifier_andHidesWho(String text) {
    String other = text.isEmpty() ? null : text;
    String payload = Payload.of(Map.of("words", ODD, "n", 3)).text();
    SealRow row = row(true, payload, other);
    Hash commitment = LeafForm.commitment(row);
    OpenLeaf leaf = (OpenLeaf) Leaf.parse(LeafForm.data(row, commitment));
    assertThat(leaf.data()).isEqualTo(LeafForm.data(row, commitment));
    assertThat(leaf.fact().kind()).isEqualTo("thing.changed");
    assertThat(leaf.fact().at()).isEqualTo(AT);
    assertThat(leaf.fact().observed()).isEqualTo(Instant.EPOCH);
    assertThat(leaf.fact().post()).isEqualTo(other);
    assertThat(leaf.fact().version()).isEqualTo(3);
    assertThat(Salt.ofBytes(salt()).commit(Body.ofOpen(who(other)))).isEqualTo(commitment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ODD})
  void closedLeaf_commitsToTheWholeEntry(String text) {
    String other = text.isEmpty() ? null : text;
    String payload = Payload.of(Map.of("words", ODD)).text();
    SealRow open = row(true, payload, other);
    OpenLeaf shown = (OpenLeaf) Leaf.parse(LeafForm.data(open, LeafForm.commitment(open)));
    SealRow row = row(false, payload, other);
    Hash commitment = LeafForm.commitment(row);
    assertThat(Salt.ofBytes(salt()).commit(Body.ofClosed(who(other), shown.fact())))
        .isEqualTo(commitment);
    assertThat(LeafForm.data(row, commitment)).isEqualTo(new ClosedLeaf(commitment).data());
  }

  @Test
  void longestPublicEntry_fitsIntoALeaf_andALongerOneIsRefused() {
    EntryKind kind = EntryKind.ofPublic("a." + "b".repeat(98), Integer.MAX_VALUE);
    String widest = "城".repeat(200);
    Actor actor = new Actor(widest, widest, widest, widest);
    String filler = "x".repeat(Entry.LONGEST_PUBLIC_PAYLOAD - "{\"t\":\"\"}".length());
    Entry entry = Entry.of(kind, actor, AT, Map.of("t", filler));
    SealRow row =
        new SealRow(Long.MAX_VALUE, kind, actor, widest, AT, AT, entry.payload().text(), salt());
    assertThat(LeafForm.isOpen(row)).isTrue();
    assertThat(LeafForm.data(row, LeafForm.commitment(row))).hasSizeLessThan(65_536);
    assertThatThrownBy(() -> Entry.of(kind, actor, AT, Map.of("t", filler + "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("63,001 bytes");
    EntryKind closed = EntryKind.ofInternal("a.b", 1);
    assertThat(Entry.of(closed, actor, AT, Map.of("t", filler + "x")).payload()).isNotNull();
  }

  @Test
  void olderEntryThatIsTooLong_isClosed() {
    SealRow row = row(true, Payload.of(Map.of("t", "x".repeat(70_000))).text(), null);
    Hash commitment = LeafForm.commitment(row);
    assertThat(LeafForm.data(row, commitment)).isEqualTo(LeafForm.closed(commitment));
  }

  @Test
  void yearBeyondTheNorm_isRefused() {
    EntryKind kind = EntryKind.ofPublic("a.b", 1);
    for (String time : List.of("+10000-01-01T00:00:00Z", "0000-12-31T23:59:59Z")) {
      assertThatThrownBy(() -> new Entry(kind, Actor.of("a"), Instant.parse(time), Payload.empty()))
          .hasMessageContaining("0001 to 9999");
    }
  }
}
