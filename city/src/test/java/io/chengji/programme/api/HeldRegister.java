package io.chengji.programme.api;

import io.chengji.kernel.document.Refusal;
import io.chengji.kernel.document.RefusedTextException;
import io.chengji.kernel.words.Words;
import io.chengji.programme.ImportFile;
import io.chengji.programme.Register;
import io.chengji.programme.StaleRegisterException;
import io.chengji.programme.model.Decision;
import io.chengji.programme.model.DocumentText;
import io.chengji.programme.model.ImportPreview;
import io.chengji.programme.model.RegisterState;
import io.chengji.programme.model.Withdrawal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A register that holds what a test gives it, to look at the face alone. */
final class HeldRegister implements Register {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private RegisterState state;
  private long version = 1;
  private final List<Decision> decisions = new ArrayList<>();

  HeldRegister(RegisterState state) {
    this.state = state;
  }

  /** Forgets every decision. */
  synchronized void startAnew(RegisterState other) {
    decisions.clear();
    become(other);
  }

  /** Changes the state as another administrator would. */
  synchronized void become(RegisterState other) {
    state = other;
    version++;
  }

  @Override
  public synchronized RegisterState state() {
    return state;
  }

  @Override
  public synchronized long version() {
    return version;
  }

  @Override
  public ImportPreview previewImport(String fileName, byte[] bytes) {
    if (bytes.length == 0) {
      throw new RefusedTextException(
          new Refusal("empty", "文件是空的", "the file is empty", "请重新选择", "choose it again"));
    }
    return new ImportPreview(
        ImportPreview.Action.ADD,
        state().documents().getFirst(),
        "token-" + version(),
        null,
        List.of(new ImportPreview.LineChange(0, 3, "", "新行")),
        List.of(new Words("名称 常州市", "name: 常州市")),
        List.of(),
        List.of(),
        List.of(),
        new Words("将增加一行", "one row would come in"));
  }

  @Override
  public synchronized List<ImportPreview> importDocuments(List<ImportFile> files, String author) {
    List<ImportPreview> done = new ArrayList<>();
    for (ImportFile file : files) {
      if (!file.token().isEmpty() && !file.token().equals("token-" + version)) {
        throw new StaleRegisterException("changed");
      }
      done.add(previewImport(file.name(), file.bytes()));
    }
    version++;
    return done;
  }

  @Override
  public Optional<DocumentText> findText(String documentId) {
    return documentId.equals(RegisterFixture.NOTICE)
        ? Optional.of(
            new DocumentText(documentId, "ab".repeat(32), List.of("重庆市南岸区", "六安市", "常州市")))
        : Optional.empty();
  }

  @Override
  public synchronized List<Decision> listDecisions() {
    return List.copyOf(decisions);
  }

  @Override
  public synchronized Decision decide(
      String findingId, String readingId, String reason, String author, int expectedVersion) {
    Decision made =
        new Decision(
            "decision", findingId, readingId, reason, author, NOW, expectedVersion + 1, null);
    decisions.add(made);
    become(RegisterFixture.decided(state, made));
    return made;
  }

  @Override
  public synchronized void withdraw(
      String findingId, String reason, String author, int expectedVersion) {
    Decision last = decisions.removeLast();
    Decision gone =
        new Decision(
            last.id(),
            findingId,
            last.readingId(),
            last.reason(),
            last.author(),
            last.decided(),
            last.version(),
            new Withdrawal(NOW.plusSeconds(1), author, reason));
    decisions.add(gone);
    become(RegisterFixture.decided(state, gone));
  }

  @Override
  public void onChange(Consumer<RegisterState> listener) {
    throw new UnsupportedOperationException("the face reads versions");
  }
}
