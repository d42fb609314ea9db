package io.chengji.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Is an operator's address understood, or refused without showing its password? */
class DatabaseUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql://u:p@h:5432/d | jdbc:postgresql://h:5432/d | u | p",
        "postgres://h/d | jdbc:postgresql://h/d | |",
        "jdbc:postgresql://h/d?user=u&password=p | jdbc:postgresql://h/d | u | p",
        "jdbc:postgresql://a:1,b:2/d?targetServerType=primary | jdbc:postgresql://a:1,b:2/d?targetServerType=primary | |",
        "postgresql://u%40x:p%3A%2Fp+q@[::1]:5433/my%20db?sslmode=require | jdbc:postgresql://[::1]:5433/my%20db?sslmode=require | u@x | p:/p+q",
        "postgresql://u@h/d?password=x%26y&a=1 | jdbc:postgresql://h/d?a=1 | u | x&y",
      })
  void address_isUnderstood(String text, String jdbc, String user, String password) {
    DatabaseUrl url = DatabaseUrl.parse("  " + text + "\n");
    assertThat(url.jdbcUrl()).isEqualTo(jdbc);
    assertThat(url.user()).isEqualTo(user);
    assertThat(url.password()).isEqualTo(password);
    assertThat(url.toString()).doesNotContain("p:/p", "x&y", "user");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mysql://u:secret@h/d",
        "postgresql://u:secret@h",
        "postgresql://u:secret@/d",
        "postgresql://u:secret@h:0/d",
        "postgresql://u:secret@h:65536/d",
        "postgresql://u:secret@h h/d",
        "postgresql://u:secret%@h/d",
        "postgresql://u:secret%00@h/d",
        "postgresql://u:secret@h/d?x",
        "postgresql://u:secret@h/d?=x",
        "postgresql://u:secret@h/d?a=1&a=2",
        "postgresql://u:secret@a,,b/d",
      })
  void anythingElse_isRefusedWithoutItsPassword(String text) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text))
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("CHENGJI_DATABASE_URL 无法读取")
        .hasMessageContaining("cannot be read")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @EnumSource(ServerKind.class)
  void operatorsServer_isOpenedByItsAddressAndNotStopped(ServerKind kind) throws Exception {
    try (Database first = TestDatabases.make(kind)) {
      assertThat(first.isEmbedded()).isFalse();
      String url = TestDatabases.url(kind, first);
      PostgresHome unused = PostgresHome.of(TempFolders.make("unused").resolve("home"));
      Databases.open(url, unused, new SecureRandom(), Progress.NONE).close();
      assertThat(unused.dir()).doesNotExist();
      assertThat(Truth.ask(first, "select current_user")).isEqualTo("chengji");
    }
  }

  @Test
  void serverThatIsNotThere_isAnErrorWithoutItsPassword() {
    String url = "postgresql://u:secret@127.0.0.1:" + ServerStart.freePort() + "/d";
    assertThatThrownBy(() -> Databases.openAt(DatabaseUrl.parse(url)))
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("无法连接数据库")
        .hasMessageContaining("cannot connect")
        .hasMessageNotContaining("secret");
  }

  @Test
  void databaseThatIsNotInUtf8_isRefused() throws Exception {
    try (Database any = TestDatabases.make(ServerKind.EMBEDDED_18)) {
      TestDatabases.asSuperuser(
          ServerKind.EMBEDDED_18,
          any,
          "create database latin owner chengji template template0 encoding 'LATIN1' locale 'C' locale_provider libc");
      String url = TestDatabases.url(ServerKind.EMBEDDED_18, any).replaceAll("/[^/]*$", "/latin");
      assertThatThrownBy(() -> Databases.openAt(DatabaseUrl.parse(url)))
          .isInstanceOf(PostgresException.class)
          .hasMessageContaining("LATIN1");
    }
  }
}
