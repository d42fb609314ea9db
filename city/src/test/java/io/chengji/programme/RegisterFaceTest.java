package io.chengji.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.publication.PublicationKinds;
import io.chengji.programme.api.FaceServer;
import io.chengji.programme.api.ProgrammeApi;
import io.chengji.programme.model.Decision;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Does a document go in over HTTP, a decision after it, and both into the journal, for real? */
class RegisterFaceTest {
  private static final String OWN =
      "kind=register.imported&kind=register.decided&kind=register.withdrawn";

  private static final String NOTICE = RegisterStoreTest.NOTICE.replace("株洲市", "澜川市");
  final RegisterFixture fixture = RegisterFixture.shared();
  ProgrammeRegister register;
  FaceServer server;

  @BeforeEach
  void openRegister() throws SQLException {
    register = fixture.newDatabase().open();
    server =
        new FaceServer(
            new ProgrammeApi(
                register,
                RegisterFixture.CODES,
                fixture.records(),
                RegisterKinds.all().and(PublicationKinds.all()),
                RegisterFixture.CLOCK));
  }

  @AfterEach
  void closeRegister() throws Exception {
    server.close();
    fixture.closeOpened();
  }

  private HttpResponse<byte[]> upload(String name, String text) throws Exception {
    String body =
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: text/plain\r\n\r\n"
            + text
            + "\r\n--edge--\r\n";
    return server.send(
        server
            .to("/api/v1/imports")
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElseThrow();
  }

  private HttpResponse<byte[]> apply(HttpResponse<byte[]> preview) throws Exception {
    return server.send(
        server
            .to(header(preview, "Location") + "/apply")
            .header("If-Match", header(preview, "ETag"))
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  private void importing(String name, String text) throws Exception {
    assertThat(apply(upload(name, text)).statusCode()).isEqualTo(200);
  }

  private JsonNode finding(String subject) throws Exception {
    for (JsonNode each : server.json("/api/v1/findings?limit=500").get("items")) {
      if (each.get("subject").asString().equals(subject)) {
        return each;
      }
    }
    throw new AssertionError("no finding on " + subject);
  }

  private HttpResponse<byte[]> decide(String finding, String tag, String reading) throws Exception {
    return server.send(
        server
            .to("/api/v1/findings/" + finding + "/decision")
            .header("Content-Type", "application/json")
            .header("If-Match", tag)
            .PUT(
                HttpRequest.BodyPublishers.ofString(
                    "{\"readingId\":\"" + reading + "\",\"reason\":\"核对原文\"}")));
  }

  private List<String> journal(String query) throws Exception {
    List<String> kinds = new ArrayList<>();
    server
        .json("/api/v1/journal/entries?" + query)
        .get("items")
        .forEach(entry -> kinds.add(entry.get("kind").asString()));
    return kinds;
  }

  @Test
  void document_isPreviewedAppliedAndThenListed() throws Exception {
    HttpResponse<byte[]> preview = upload("new.txt", NOTICE);
    assertThat(preview.statusCode()).isEqualTo(201);
    assertThat(server.json("/api/v1/documents").get("items").size()).isEqualTo(5);
    assertThat(FaceServer.body(apply(preview)).get("state").asString()).isEqualTo("applied");
    assertThat(server.json("/api/v1/documents").get("items").size()).isEqualTo(6);
    JsonNode rows = server.json("/api/v1/pilots?year=2016").get("items");
    assertThat(rows.size()).isEqualTo(3);
    assertThat(rows.get(1).get("nameAsWritten").asString()).isEqualTo("澜川市");
    assertThat(rows.get(1).get("status").asString()).isEqualTo("in-review");
    assertThat(rows.get(1).get("evidence").get("hasText").asBoolean()).isTrue();
  }

  @Test
  void lineBehindARow_opensInItsDocument() throws Exception {
    importing("new.txt", NOTICE);
    JsonNode evidence = server.json("/api/v1/pilots?year=2016").get("items").get(0).get("evidence");
    JsonNode lines =
        server.json(
            "/api/v1/documents/new.txt/lines?context=0&around=" + evidence.get("line").asInt());
    assertThat(lines.get("lines").get(0).get("text").asString())
        .contains(evidence.get("quote").asString());
    assertThat(lines.get("lines").get(0).get("quotes").size()).isPositive();
  }

  @Test
  void sameDocumentAgain_isUnchangedAndChangesNothing() throws Exception {
    importing("new.txt", NOTICE);
    long version = register.version();
    JsonNode again = FaceServer.body(upload("copy.txt", NOTICE));
    assertThat(again.get("files").get(0).get("verdict").asString()).isEqualTo("unchanged");
    assertThat(again.get("changesAnything").asBoolean()).isFalse();
    importing("copy.txt", NOTICE);
    assertThat(register.version()).isEqualTo(version);
  }

  @Test
  void changedDocument_showsItsLinesBeforeItComesIn() throws Exception {
    importing("new.txt", NOTICE);
    JsonNode changed = FaceServer.body(upload("new.txt", NOTICE.replace("岳阳市", "湘潭市")));
    assertThat(changed.get("files").get(0).get("verdict").asString()).isEqualTo("changed");
    assertThat(changed.get("difference").get("changed").size()).isEqualTo(2);
    assertThat(changed.get("difference").get("added").get(0).get("name").asString())
        .endsWith("湘潭市");
    assertThat(changed.get("difference").get("removed").get(0).get("name").asString())
        .endsWith("岳阳市");
  }

  @Test
  void decision_isTakenOverHttpAndSeenInTheRow() throws Exception {
    importing("new.txt", NOTICE);
    String id = finding("澜川市").get("id").asString();
    String tag = header(server.get("/api/v1/findings/" + id), "ETag");
    HttpResponse<byte[]> decided = decide(id, tag, "as-written");
    assertThat(decided.statusCode()).isEqualTo(200);
    assertThat(register.listDecisions()).singleElement().matches(Decision::holds);
    assertThat(
            server
                .json("/api/v1/pilots?year=2016&status=repaired")
                .get("items")
                .get(0)
                .get("nameAsWritten")
                .asString())
        .isEqualTo("澜川市");
    assertThat(decide(id, tag, "misprint").statusCode()).isEqualTo(412);
    assertThat(register.listDecisions()).hasSize(1);
  }

  @Test
  void everyChange_isAnEntryOfTheJournalNewestFirst() throws Exception {
    assertThat(journal(OWN)).containsExactly("register.imported");
    importing("new.txt", NOTICE);
    String id = finding("澜川市").get("id").asString();
    decide(id, header(server.get("/api/v1/findings/" + id), "ETag"), "as-written");
    String tag = header(server.get("/api/v1/findings/" + id), "ETag");
    server.send(
        server
            .to("/api/v1/findings/" + id + "/decision?reason=有误")
            .header("If-Match", tag)
            .DELETE());
    assertThat(journal(OWN))
        .containsExactly(
            "register.withdrawn", "register.decided", "register.imported", "register.imported");
    assertThat(journal("")).containsAll(journal(OWN)).contains("result.published");
    assertThat(journal("kind=register.decided")).containsExactly("register.decided");
    assertThat(journal("kind=account.created")).isEmpty();
  }

  @Test
  void entry_saysWhatWasDoneAndNamesNoAccount() throws Exception {
    importing("new.txt", NOTICE);
    JsonNode entry =
        server.json("/api/v1/journal/entries?limit=1&kind=register.imported").get("items").get(0);
    assertThat(entry.get("kindName").get("en").asString()).isEqualTo("document imported");
    assertThat(entry.get("author").get("en").asString()).isEqualTo("administrator");
    JsonNode document = entry.get("payload").get("documents").get(0);
    assertThat(document.get("document").asString()).isEqualTo("new.txt");
    assertThat(document.get("action").asString()).isEqualTo("ADD");
    assertThat(document.get("names").asInt()).isEqualTo(3);
    assertThat(entry.toString()).doesNotContain("account:1");
    JsonNode first =
        server
            .json("/api/v1/journal/entries?kind=register.imported")
            .get("items")
            .get(1)
            .get("author")
            .get("en");
    assertThat(first.asString()).isEqualTo("system");
  }

  @Test
  void journal_isPagedWithoutAGapOrARepeat() throws Exception {
    importing("one.txt", NOTICE);
    importing("two.txt", NOTICE.replace("2016", "2017"));
    List<Long> numbers = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          server.json("/api/v1/journal/entries?limit=1&kind=register.imported" + cursor);
      assertThat(page.get("total").asInt()).isEqualTo(3);
      numbers.add(page.get("items").get(0).get("number").asLong());
      cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
    } while (!cursor.isEmpty());
    assertThat(numbers).hasSize(3).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void refusedDocument_saysWhyAndIsNotApplied() throws Exception {
    JsonNode preview = FaceServer.body(upload("poem.txt", "床前明月光\n疑是地上霜"));
    JsonNode file = preview.get("files").get(0);
    assertThat(file.get("verdict").asString()).isEqualTo("refused");
    assertThat(file.get("reason").get("en").asString()).contains("poem.txt", "no list");
    assertThat(preview.get("changesAnything").asBoolean()).isFalse();
  }

  @Test
  void versionOfARead_changesWithTheRegister() throws Exception {
    String before = header(server.get("/api/v1/overview"), "ETag");
    assertThat(header(server.get("/api/v1/overview"), "ETag")).isEqualTo(before);
    importing("new.txt", NOTICE);
    assertThat(header(server.get("/api/v1/overview"), "ETag")).isNotEqualTo(before);
  }
}
