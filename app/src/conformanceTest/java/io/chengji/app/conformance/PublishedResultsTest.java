package io.chengji.app.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.programme.model.Finding;
import io.chengji.programme.model.FindingState;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.RegisterState;
import io.chengji.proof.bundle.check.Code;
import io.chengji.proof.bundle.check.JournalSource;
import io.chengji.proof.bundle.check.Report;
import io.chengji.proof.bundle.check.Request;
import io.chengji.proof.bundle.check.Verifier;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A stranger: takes what anyone can download from the running program and checks it with the
 * verifier, which knows nothing of the program.
 */
@ExtendWith(RunningProgram.Shared.class)
class PublishedResultsTest {
  private static final Contract CONTRACT = Contract.read();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final RunningProgram program;
  private Client client;

  PublishedResultsTest(RunningProgram program) {
    this.program = program;
    this.client = program.client();
  }

  @BeforeEach
  void seal() {
    assertThat(program.program().log().settle(PATIENCE)).isTrue();
  }

  @AfterEach
  void close() {
    client.close();
    http.close();
  }

  private byte[] bytes(String path) {
    return find(path).orElseThrow(() -> new AssertionError(path));
  }

  private Optional<byte[]> find(String path) {
    URI address = program.address().resolve(path);
    try {
      HttpResponse<byte[]> answer =
          http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
      return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JournalSource journal() {
    return (path, longest) -> find("/log/" + path);
  }

  private JsonNode kept(String id, String path) {
    HttpResponse<String> answer = client.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(CONTRACT.listFaults(id, answer)).as(path).isEmpty();
    return Client.json(answer);
  }

  private JsonNode publication(String subject) {
    return kept("listPublications", "/api/v1/publications")
        .path("items")
        .valueStream()
        .filter(item -> item.path("subject").stringValue().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private String batchOf2013() {
    RegisterState state = program.program().register().state();
    return state.batches().stream()
        .filter(batch -> batch.year() == 2013)
        .filter(batch -> state.findProgramme(batch.programmeId()).orElseThrow().national())
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static String path(JsonNode publication) {
    return "/api/v1/publications/" + publication.path("entry").longValue();
  }

  private static String value(JsonNode publication, String figure) {
    return publication
        .path("figures")
        .valueStream()
        .filter(each -> each.path("name").stringValue().equals(figure))
        .findFirst()
        .orElseThrow()
        .path("value")
        .stringValue();
  }

  private Report verify(byte[] bundle) {
    return Verifier.verify(Request.of(bundle, bytes("/api/v1/log/policy")).withJournal(journal()));
  }

  @Test
  void everyPublishedResult_isProvenWithTheWholeJournal() {
    List<JsonNode> items =
        kept("listPublications", "/api/v1/publications").path("items").valueStream().toList();
    assertThat(items).hasSizeGreaterThan(10);
    for (JsonNode item : items) {
      JsonNode detail = kept("getPublication", path(item));
      assertThat(detail.path("basis").size()).isPositive();
      Report report = verify(bytes(path(item) + "/bundle"));
      assertThat(report.code()).as(item.path("subject") + report.json()).isEqualTo(Code.PROVEN);
      assertThat(report.figures()).hasSize(item.path("figures").size());
    }
  }

  @Test
  void theListOfABatch_isWhatTheRegisterShows() {
    for (String kind : List.of("new", "expansion")) {
      List<Listing> rows =
          program.program().register().state().listings().stream()
              .filter(row -> batchOf2013().equals(row.batchId()) && row.kind().code().equals(kind))
              .toList();
      JsonNode published = publication("register/list/" + batchOf2013() + "/" + kind);
      assertThat(value(published, "count")).isEqualTo(String.valueOf(rows.size()));
      JsonNode detail = kept("getPublication", path(published));
      String sha256 =
          detail
              .path("evidence")
              .valueStream()
              .filter(each -> each.path("held").booleanValue())
              .findFirst()
              .orElseThrow()
              .path("sha256")
              .stringValue();
      JsonNode list = kept("getPublicationEvidence", path(published) + "/evidence/" + sha256);
      assertThat(
              list.path("rows").valueStream().map(row -> row.path("nameAsWritten").stringValue()))
          .containsExactlyElementsOf(rows.stream().map(Listing::wording).toList());
    }
  }

  @Test
  void aDecision_isPublishedAndTheOlderResultStaysProven() {
    Finding finding =
        program.program().register().state().findings().stream()
            .filter(each -> each.state() == FindingState.OPEN && !each.listingIds().isEmpty())
            .reduce((first, last) -> last)
            .orElseThrow();
    List<JsonNode> before =
        kept("listPublications", "/api/v1/publications").path("items").valueStream().toList();
    byte[] checkpoint = bytes("/log/checkpoint");
    String author = "account:" + "5e".repeat(16);
    program
        .program()
        .register()
        .decide(finding.id(), finding.readings().getFirst().id(), "核对过原文", author, 0);
    assertThat(program.program().log().settle(PATIENCE)).isTrue();
    try {
      List<JsonNode> after =
          kept("listPublications", "/api/v1/publications").path("items").valueStream().toList();
      List<JsonNode> fresh = after.stream().filter(item -> !before.contains(item)).toList();
      assertThat(fresh).isNotEmpty();
      long size = Long.parseLong(text(checkpoint).lines().skip(1).findFirst().orElseThrow());
      for (JsonNode item : fresh) {
        byte[] bundle = bytes(path(item) + "/bundle?since=" + size);
        Report report =
            Verifier.verify(
                Request.of(bundle, bytes("/api/v1/log/policy")).withSince(checkpoint).inDepth());
        assertThat(report.code()).as(report.json()).isEqualTo(Code.PROVEN);
        assertThat(text(bundle)).doesNotContain(author);
      }
      assertThat(verify(bytes(path(before.getFirst()) + "/bundle")).code()).isEqualTo(Code.PROVEN);
    } finally {
      program.program().register().withdraw(finding.id(), "仅为试验", author, 1);
      assertThat(program.program().log().settle(PATIENCE)).isTrue();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void aFlippedByteOfTheBundle_isNotProven() {
    byte[] bundle = bytes(path(publication("register/list/" + batchOf2013() + "/new")) + "/bundle");
    byte[] policy = bytes("/api/v1/log/policy");
    for (int at = 0; at < bundle.length; at += 1 + bundle.length / 150) {
      byte[] altered = Arrays.copyOf(bundle, bundle.length);
      altered[at] ^= 1;
      Report report = Verifier.verify(Request.of(altered, policy));
      assertThat(report.code()).as("byte " + at).isNotEqualTo(Code.PROVEN);
    }
  }

  @Test
  void whatIsNotThere_isSaidInWords() {
    for (String path :
        List.of(
            "/api/v1/publications/999999", "/api/v1/publications/x", "/api/v1/publications/1")) {
      HttpResponse<String> answer = client.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(CONTRACT.listFaults("getPublication", answer)).isEmpty();
    }
    String one = path(publication("register/list/" + batchOf2013() + "/new"));
    assertThat(client.get(one + "/bundle?since=0").statusCode()).isEqualTo(400);
    assertThat(client.get(one + "/evidence/" + "0".repeat(64)).statusCode()).isEqualTo(404);
  }
}
