package io.chengji.programme.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengji.kernel.http.Upload;
import io.chengji.kernel.words.Words;
import io.chengji.programme.StaleRegisterException;
import io.chengji.programme.api.ImportBodies.FileBody;
import io.chengji.programme.api.ImportBodies.ImportBody;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.ImportPreview;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Does an import wait, apply once and say what it would do, in memory that has a limit? */
class ImportBodiesTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Finding OPENED = Samples.STATE.findings().getFirst();
  private final HeldRegister register = new HeldRegister(RegisterFixture.full());
  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final Imports imports = new Imports(register, now::get);

  private static Upload upload(String name, int bytes) {
    return new Upload("file", name, "城".repeat(bytes / 3).getBytes(StandardCharsets.UTF_8));
  }

  private static ImportPreview preview(
      ImportPreview.Action action, ImportPreview.LineChange... lines) {
    return new ImportPreview(
        action,
        Samples.STATE.documents().getFirst(),
        "1:ab",
        null,
        List.of(lines),
        List.of(new Words("名称 长沙市", "name: 长沙市")),
        List.of(new Words("名称 株洲市", "name: 株洲市")),
        List.of(OPENED),
        Samples.STATE.findings().subList(1, 3),
        new Words("摘要", "summary"));
  }

  private static ImportBody body(boolean applied, ImportPreview... previews) {
    List<Imports.File> files = new ArrayList<>();
    for (ImportPreview preview : previews) {
      files.add(new Imports.File("a.txt", new byte[0], 9, preview, null));
    }
    return ImportBody.of(new Imports.Open("I1", 3, START, files, applied));
  }

  @Test
  void preview_waitsUnderItsIdAndChangesNothing() {
    Imports.Open made = imports.preview(List.of(upload("a.txt", 30)));
    assertThat(imports.find(made.id())).contains(made);
    assertThat(made.applied()).isFalse();
    assertThat(made.created()).isEqualTo(START);
    assertThat(made.version()).isEqualTo(register.version());
    assertThat(imports.preview(List.of(upload("a.txt", 30))).id()).isNotEqualTo(made.id());
    assertThat(imports.find("none")).isEmpty();
  }

  @Test
  void refusedFile_keepsItsReasonAndNoBytes() {
    Imports.Open made = imports.preview(List.of(upload("empty.txt", 0), upload("a.txt", 30)));
    Imports.File refused = made.files().getFirst();
    assertThat(refused.preview()).isNull();
    assertThat(refused.refusal().code()).isEqualTo("empty");
    assertThat(refused.bytes()).isEmpty();
    FileBody body = FileBody.of(refused);
    assertThat(body.verdict()).isEqualTo("refused");
    assertThat(body.reason().zh()).isEqualTo("文件是空的。请重新选择");
    assertThat(body.reason().en()).isEqualTo("the file is empty; choose it again");
    assertThat(body.documentId()).isNull();
    assertThat(body.summary()).isNull();
  }

  @Test
  void previewIsForgotten_afterAnHour() {
    String id = imports.preview(List.of(upload("a.txt", 30))).id();
    now.set(START.plusSeconds(3600));
    assertThat(imports.find(id)).isPresent();
    now.set(START.plusSeconds(3601));
    assertThat(imports.find(id)).isEmpty();
  }

  @Test
  void oldestPreviews_giveWayToLargeOnes() {
    int third = 40 << 20;
    String first = imports.preview(List.of(upload("1.txt", third))).id();
    String second = imports.preview(List.of(upload("2.txt", third))).id();
    assertThat(imports.find(first)).isPresent();
    String last = imports.preview(List.of(upload("3.txt", third))).id();
    assertThat(imports.find(first)).isEmpty();
    assertThat(imports.find(second)).isPresent();
    assertThat(imports.find(last)).isPresent();
  }

  @Test
  void applied_importKeepsNoBytes() {
    Imports.Open made = imports.preview(List.of(upload("a.txt", 30), upload("empty.txt", 0)));
    long before = register.version();
    Imports.Open applied = imports.apply(made, "account:1");
    assertThat(applied.applied()).isTrue();
    assertThat(applied.bytes()).isZero();
    assertThat(applied.id()).isEqualTo(made.id());
    assertThat(applied.version()).isEqualTo(before + 1);
    assertThat(applied.files()).extracting(Imports.File::size).containsExactly(30L, 0L);
    assertThat(applied.files().getLast().refusal()).isNotNull();
    assertThat(imports.find(made.id())).contains(applied);
  }

  @Test
  void importOfAnOlderState_isNotApplied() {
    Imports.Open made = imports.preview(List.of(upload("a.txt", 30)));
    register.become(RegisterFixture.full());
    long version = register.version();
    assertThatThrownBy(() -> imports.apply(made, "account:1"))
        .isInstanceOf(StaleRegisterException.class);
    assertThat(register.version()).isEqualTo(version);
    assertThat(imports.find(made.id()).orElseThrow().applied()).isFalse();
  }

  @Test
  void discardedImport_isGone() {
    String id = imports.preview(List.of(upload("a.txt", 30))).id();
    imports.discard(id);
    imports.discard("none");
    assertThat(imports.find(id)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ADD, new, true",
    "REPLACE, changed, true",
    "ATTACH_TEXT, text-only, true",
    "NOTHING, unchanged, false"
  })
  void verdict_saysWhatTheImportWouldDo(
      ImportPreview.Action action, String verdict, boolean changes) {
    ImportBody body = body(false, preview(action));
    assertThat(body.files().getFirst().verdict()).isEqualTo(verdict);
    assertThat(body.files().getFirst().summary().zh()).isEqualTo("摘要");
    assertThat(body.files().getFirst().documentId()).isEqualTo("a.txt");
    assertThat(body.files().getFirst().lines()).isEqualTo(7);
    assertThat(body.changesAnything()).isEqualTo(changes);
  }

  @Test
  void state_saysWhetherItWasApplied() {
    assertThat(body(false).state()).isEqualTo("previewed");
    assertThat(body(true).state()).isEqualTo("applied");
    assertThat(body(true).changesAnything()).isFalse();
    assertThat(body(true).createdAt()).isEqualTo(START);
  }

  @Test
  void difference_hasFactsAndFindingsOfAllFiles() {
    ImportBody body =
        body(false, preview(ImportPreview.Action.ADD), preview(ImportPreview.Action.REPLACE));
    String opened = "finding " + OPENED.subject();
    assertThat(body.difference().added())
        .extracting(change -> change.subject() + " " + change.name())
        .containsExactly("fact 名称 长沙市", opened, "fact 名称 长沙市", opened);
    assertThat(body.difference().removed())
        .extracting(change -> change.subject() + " " + change.id())
        .startsWith("fact 名称 株洲市", "finding " + Samples.STATE.findings().get(1).id())
        .hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({"4, 0, 旧, '', 4:0, 4, 旧, ", "0, 5, '', 新, 0:5, 5, , 新", "4, 5, 旧, 新, 4:5, 5, 旧, 新"})
  void changedLine_isShownBeforeAndAfter(
      int oldLine,
      int newLine,
      String oldText,
      String newText,
      String id,
      String name,
      String before,
      String after) {
    ImportPreview.LineChange line =
        new ImportPreview.LineChange(oldLine, newLine, oldText, newText);
    ImportBody body = body(false, preview(ImportPreview.Action.REPLACE, line));
    assertThat(body.difference().changed())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.id()).isEqualTo(id);
              assertThat(change.name()).isEqualTo(name);
              assertThat(change.before()).isEqualTo(before);
              assertThat(change.after()).isEqualTo(after);
            });
  }
}
