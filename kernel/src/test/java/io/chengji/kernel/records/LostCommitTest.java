package io.chengji.kernel.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chengji.kernel.postgres.Database;
import io.chengji.kernel.postgres.DatabaseUrl;
import io.chengji.kernel.postgres.Databases;
import io.chengji.kernel.postgres.ServerKind;
import io.chengji.kernel.postgres.TestDatabases;
import io.chengji.kernel.records.CutProxy.Cut;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What does one hear of a change whose connection is cut in the moment of its commit? */
class LostCommitTest {
  private static final Pattern ADDRESS = Pattern.compile("(.*@127\\.0\\.0\\.1:)(\\d+)(/.*)");

  /** The store by way of the proxy, beside the straight one of the fixture. */
  private static final class Cuttable implements AutoCloseable {
    final RecordsFixture straight;
    final CutProxy proxy;
    final Database database;
    final Records records;

    Cuttable(ServerKind kind, Duration limit) throws Exception {
      straight = RecordsFixture.on(kind);
      Matcher address = ADDRESS.matcher(TestDatabases.url(kind, straight.database));
      assertThat(address.matches()).isTrue();
      proxy = new CutProxy(Integer.parseInt(address.group(2)));
      // Else the driver sends the word once and then the name of a prepared statement.
      String url = address.group(1) + proxy.port() + address.group(3) + "?prepareThreshold=0";
      database = Databases.openAt(DatabaseUrl.parse(url));
      records =
          Records.open(
              database.dataSource(),
              RecordsFixture.KINDS,
              () -> RecordsFixture.NOW,
              new SecureRandom(),
              limit);
    }

    int add(int id) {
      return records
          .change()
          .commit(
              RecordsFixture.entry(Map.of("id", id)),
              handle -> handle.execute("insert into thing values (?, 'x', 1)", id));
    }

    @Override
    public void close() throws Exception {
      records.close();
      database.close();
      proxy.close();
      straight.close();
    }
  }

  private static Cuttable cuttable(ServerKind kind) throws Exception {
    return new Cuttable(kind, Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @EnumSource
  void answerLost_theChangeIsDoneAndReturnsWhatItWould(ServerKind kind) throws Exception {
    try (Cuttable store = cuttable(kind)) {
      store.add(1);
      store.proxy.cutNextCommit(Cut.BEFORE_THE_ANSWER, false);
      assertThat(store.add(2)).isEqualTo(1);
      assertThat(store.straight.things()).containsExactly(1, 2);
      assertThat(store.straight.payloads()).containsExactly("{\"id\":1}", "{\"id\":2}");
      store.add(3);
      assertThat(store.straight.things()).containsExactly(1, 2, 3);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BEFORE_THE_SERVER", "BEFORE_THE_SERVER_WHICH_WAITS"})
  void orderLost_nothingIsDoneAndItMayBeRepeated(Cut cut) throws Exception {
    try (Cuttable store = cuttable(ServerKind.EMBEDDED_18)) {
      store.add(1);
      store.proxy.cutNextCommit(cut, false);
      assertThatThrownBy(() -> store.add(2)).isInstanceOf(StoreAwayException.class);
      assertThat(store.straight.things()).containsExactly(1);
      store.add(2);
      assertThat(store.straight.things()).containsExactly(1, 2);
      assertThat(store.straight.payloads()).hasSize(2);
    }
  }

  @Test
  void serverOf15ThatWaitsForItsClient_isFreedToo() throws Exception {
    ServerKind.INSTALLED_15.assumeThere();
    try (Cuttable store = cuttable(ServerKind.INSTALLED_15)) {
      store.proxy.cutNextCommit(Cut.BEFORE_THE_SERVER_WHICH_WAITS, false);
      assertThatThrownBy(() -> store.add(2)).isInstanceOf(StoreAwayException.class);
      assertThat(store.straight.things()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void storeStaysAway_itIsNotKnownAndCanBeAskedLater(boolean done) throws Exception {
    try (Cuttable store = new Cuttable(ServerKind.EMBEDDED_18, Duration.ofMillis(300))) {
      store.proxy.cutNextCommit(done ? Cut.BEFORE_THE_ANSWER : Cut.BEFORE_THE_SERVER, true);
      UnknownOutcomeException unknown =
          catchThrowableOfType(UnknownOutcomeException.class, () -> store.add(2));
      Receipt receipt = unknown.receipt();
      assertThat(unknown).hasMessageContaining(receipt.toString());
      Outcome later = store.straight.records.change().find(receipt);
      assertThat(later).isEqualTo(done ? Outcome.DONE : Outcome.NOT_DONE);
      assertThat(store.straight.things()).isEqualTo(done ? List.of(2) : List.of());
    }
  }

  @Test
  void runningTransaction_isUndecided() throws Exception {
    try (Cuttable store = new Cuttable(ServerKind.EMBEDDED_18, Duration.ofMillis(300))) {
      store.proxy.cutNextCommit(Cut.BEFORE_THE_SERVER_WHICH_WAITS, true);
      UnknownOutcomeException unknown =
          catchThrowableOfType(UnknownOutcomeException.class, () -> store.add(2));
      assertThat(store.straight.records.change().find(unknown.receipt()))
          .isEqualTo(Outcome.UNDECIDED);
    }
  }

  @Test
  void numbersGivenAgainToAnotherChange_areNotTakenForIt() throws Exception {
    try (Cuttable store = cuttable(ServerKind.EMBEDDED_18)) {
      store.proxy.cutNextCommit(Cut.BEFORE_THE_ANSWER, false);
      store.add(2);
      String numbers =
          store.straight.records.withHandle(
              handle ->
                  handle
                      .createQuery(
                          "select id || '.' || txid || '.1.' ||"
                              + " left(encode(sha256(salt), 'hex'), 16)"
                              + " from journal_entry order by id desc limit 1")
                      .mapTo(String.class)
                      .one());
      Receipt real = Receipt.parse(numbers).orElseThrow();
      Receipt other = new Receipt(real.entry(), real.transaction(), real.process(), "0".repeat(16));
      Change change = store.straight.records.change();
      assertThat(change.find(real)).isEqualTo(Outcome.DONE);
      assertThat(change.find(other)).isEqualTo(Outcome.NOT_DONE);
    }
  }

  @Test
  void receipt_isReadBackAndNothingElseIs() {
    Receipt receipt = new Receipt(42, "18446744073709551", 31337, Receipt.mark(new byte[16]));
    assertThat(Receipt.parse(receipt.toString())).hasValue(receipt);
    for (String text :
        List.of("", "1", "1.2.3", "1.2.3.x", "-1.2.3.0000000000000000", receipt + "0")) {
      assertThat(Receipt.parse(text)).as(text).isEmpty();
    }
  }
}
