package io.chengji.programme.internal.storing;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.codes.Codes;
import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.FactsJson;
import io.chengji.programme.internal.reconciling.Imported;
import io.chengji.programme.internal.reconciling.Reconciliation;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.RegisterState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Does reading the source documents give exactly the shipped register? */
class ShippedRegisterTest {
  private static final String VARIABLE = "CHENGJI_SOURCES";
  private static List<DocumentFacts> read = List.of();
  private static Path folder = Path.of("");

  @BeforeAll
  static void readSources() throws IOException {
    String sources = System.getenv(VARIABLE);
    if (sources == null || sources.isBlank()) {
      String line =
          "SKIPPED: the shipped register was not compared with its sources, because "
              + VARIABLE
              + " does not name the folder of the five source texts";
      System.err.println(line);
      Assumptions.abort(line);
    }
    folder = Path.of(sources);
    read = ShippedFactsGenerator.readAll(folder);
  }

  @Test
  void factsAsRead_areTheShippedBytes() {
    assertThat(read).hasSize(ShippedFacts.names().size());
    for (DocumentFacts facts : read) {
      assertThat(FactsJson.write(facts)).isEqualTo(ShippedFacts.text(ShippedFacts.fileName(facts)));
    }
  }

  @Test
  void registerOfTheSources_isTheShippedRegister() {
    Codes codes = Codes.load();
    assertThat(state(read, codes)).isEqualTo(state(ShippedFacts.list(), codes));
  }

  private static RegisterState state(List<DocumentFacts> documents, Codes codes) {
    LocalDate day = LocalDate.of(2026, 11, 20);
    return Reconciliation.of(
        documents.stream().map(f -> new Imported(f, day)).toList(), codes, List.of());
  }

  @Test
  void everyQuote_standsOnItsLine() throws IOException {
    Map<String, List<String>> lines =
        read.stream()
            .collect(Collectors.toMap(f -> f.document().id(), f -> lines(f.document().id())));
    RegisterState state = state(read, Codes.load());
    List<Evidence> all = new ArrayList<>();
    state.listings().forEach(l -> all.add(l.evidence()));
    state.listings().forEach(l -> all.addAll(l.corroboration()));
    state.policies().forEach(p -> all.add(p.evidence()));
    state.figures().forEach(f -> all.add(f.evidence()));
    state.dates().forEach(d -> all.add(d.evidence()));
    state.corrections().forEach(c -> all.add(c.evidence()));
    state.profiles().forEach(p -> p.facts().forEach(f -> all.add(f.evidence())));
    state.findings().forEach(f -> f.readings().forEach(r -> all.addAll(r.evidence())));
    assertThat(all).hasSizeGreaterThan(1000);
    for (Evidence evidence : all) {
      assertThat(lines.get(evidence.documentId()).get(evidence.line() - 1))
          .contains(evidence.quote());
      assertThat(evidence.quote()).isNotEmpty();
    }
  }

  private static List<String> lines(String name) {
    try {
      return Files.readAllLines(folder.resolve(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
