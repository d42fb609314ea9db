package io.chengji.app.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.kernel.http.Admission;
import io.chengji.kernel.http.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract and the server name the same operations, with the same doors and parameters. */
@ExtendWith(RunningProgram.Shared.class)
class ContractTest {
  private static final Contract CONTRACT = Contract.read();

  @Test
  void everyOperationServed_isInTheContract(RunningProgram program) {
    assertThat(program.listOperations().stream().map(ContractTest::line))
        .isSubsetOf(CONTRACT.listOperations().stream().map(ContractTest::line).toList());
  }

  @Test
  void everyOperationOfTheContract_isServed(RunningProgram program) {
    List<String> expected = CONTRACT.listOperations().stream().map(ContractTest::line).toList();
    assertThat(expected)
        .isSubsetOf(program.listOperations().stream().map(ContractTest::line).toList());
  }

  @Test
  void queryParametersAreThoseOfTheContract(RunningProgram program) {
    for (Operation operation : program.listOperations()) {
      assertThat(new TreeSet<>(operation.queries()))
          .as(operation.id())
          .isEqualTo(CONTRACT.listQueries(operation.id()));
    }
  }

  @Test
  void thePublicOperations_areExactlyThoseOfTheList() throws IOException {
    List<String> marked =
        CONTRACT.listOperations().stream()
            .filter(entry -> entry.access().equals("public"))
            .map(Contract.Entry::id)
            .sorted()
            .toList();
    assertThat(marked).isEqualTo(listed());
  }

  @Test
  void everyOperationSaysWhoMayCallIt() {
    assertThat(CONTRACT.listOperations())
        .allMatch(entry -> Set.of("public", "administrator", "local").contains(entry.access()));
    assertThat(CONTRACT.listOperations().stream().map(Contract.Entry::id))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(10);
  }

  @Test
  void everyClosedOperation_refusesAStranger(RunningProgram program) {
    Map<String, Contract.Entry> entries =
        CONTRACT.listOperations().stream()
            .collect(Collectors.toMap(Contract.Entry::id, Function.identity()));
    try (Client stranger = program.client()) {
      for (Operation operation : program.listOperations()) {
        if (operation.admission() == Admission.ADMINISTRATOR) {
          String path = operation.path().replaceAll("\\{[^}]+}", "1");
          var answer = stranger.send(operation.method(), path, "");
          assertThat(answer.statusCode()).as(operation.id()).isEqualTo(401);
          assertThat(CONTRACT.listFaults(operation.id(), answer)).as(operation.id()).isEmpty();
          assertThat(Objects.requireNonNull(entries.get(operation.id())).access())
              .isEqualTo("administrator");
        }
      }
    }
  }

  private static List<String> listed() throws IOException {
    try (InputStream in = ContractTest.class.getResourceAsStream("/public-operations.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }

  private static String line(Operation operation) {
    String access = operation.admission().name().toLowerCase(Locale.ROOT);
    return String.join(" ", operation.id(), operation.method(), operation.path(), access);
  }

  private static String line(Contract.Entry entry) {
    return String.join(" ", entry.id(), entry.method(), entry.path(), entry.access());
  }
}
