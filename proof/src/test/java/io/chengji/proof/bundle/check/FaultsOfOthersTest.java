package io.chengji.proof.bundle.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.proof.note.Checkpoint;
import io.chengji.proof.note.SignedNote;
import io.chengji.proof.tree.EntryBundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Has this verifier the faults that those of other projects had? Each is named by what went wrong.
 */
class FaultsOfOthersTest {
  private final Story story = new Story();
  private final Case plain = story.build();

  private static Report verify(Case changed) {
    return Verifier.verify(changed.request());
  }

  private static void assertCode(Case changed, Code code, String where) {
    Report report = verify(changed);
    assertThat(report.code()).as(report.message().en()).isEqualTo(code);
    assertThat(report.where()).contains(where);
  }

  /** A proof of inclusion was accepted though nobody looked at the signature of the checkpoint. */
  @Test
  void proofThatHoldsUnderACheckpointOfNobody_isNoProof() {
    String text = SignedNote.parse(plain.files().get("checkpoint")).text();
    Case unsigned = plain.withFile("checkpoint", any -> Keys.signed(text, Keys.STRANGER));
    assertCode(unsigned, Code.NO_ANCHOR, "checkpoint");
    assertThat(verify(unsigned).checks()).containsEntry(Check.INCLUSION, Outcome.HELD);
  }

  /** The chain of hashes was checked, the signature was not: all could be hashed anew. */
  @Test
  void wholeLogHashedAnewWithoutTheKey_isNoProof() {
    Story forged =
        new Story().edit(2, text -> text.replace("11.0", "1.0")).result("12.70", "10.20");
    Case other = forged.build();
    String text = Checkpoint.of(Story.ORIGIN, Story.SIZE, forged.log().tree().root()).text();
    Case resigned =
        other.withFile("checkpoint", any -> Keys.signed(text, Keys.FORGER, Keys.STRANGER));
    assertCode(resigned, Code.NO_ANCHOR, "checkpoint");
    SignedNote ours = SignedNote.parse(plain.files().get("checkpoint"));
    Case borrowed =
        other.withFile("checkpoint", any -> new SignedNote(text, ours.signatures()).bytes());
    assertCode(borrowed, Code.ALTERED, "checkpoint");
  }

  /** A tail that was cut off was found in order, for the head was never compared. */
  @Test
  void tailThatWasCutOff_isMissed() {
    Map<String, byte[]> shorter = story.log().journal(299);
    assertCode(
        plain.withJournal(any -> new TreeMap<>(shorter)),
        Code.UNREADABLE,
        "journal tile/entries/001.p/44");
    assertCode(
        plain.withSince(Keys.checkpoint(301, story.log().tree().root())), Code.ALTERED, "since");
  }

  /** A log that could not be read got the answer of one that was never given. */
  @Test
  void journalThatCannotBeRead_isNotOneThatWasNotGiven() {
    assertThat(verify(plain.withoutJournal()).checks())
        .containsEntry(Check.JOURNAL, Outcome.SKIPPED);
    Case unreadable = plain.withJournal(any -> Map.of());
    assertThat(verify(unreadable).checks()).containsEntry(Check.JOURNAL, Outcome.FAILED);
    assertCode(unreadable, Code.UNREADABLE, "journal tile/entries/000");
    assertCode(plain.withSince(new byte[0]), Code.UNREADABLE, "since");
    assertThat(verify(plain.withSince(null)).checks())
        .containsEntry(Check.OLDER_CHECKPOINT, Outcome.SKIPPED);
  }

  /** A pass that rests on the log's own word alone looked like any other. */
  @Test
  void passWithoutAnAnchorOutside_saysSo() {
    Case alone = plain.withPolicy(Keys.policy("quorum none\n", Keys.LOG));
    assertThat(verify(alone).code()).isEqualTo(Code.PROVEN);
    assertThat(verify(alone).notCovered())
        .anySatisfy(words -> assertThat(words.en()).contains("no outside anchor"))
        .anySatisfy(words -> assertThat(words.zh()).contains("没有外部见证人"));
    assertThat(verify(plain).notCovered())
        .noneSatisfy(words -> assertThat(words.en()).contains("no outside anchor"));
  }

  /** The format changed and older programs failed without saying why. */
  @Test
  void newerFormat_isRefusedInWordsAndNewerKindsAreNoFault() {
    Case newer = plain.withManifest("chengji-bundle/1", "chengji-bundle/2");
    assertCode(newer, Code.UNREADABLE, "bundle bundle.json");
    assertThat(verify(newer).message().en()).contains("format is not chengji-bundle/1");
    Case kinds =
        new Story().edit(5, text -> text.replace("{\"mean\"", "{\"later\":[],\"mean\"")).build();
    assertThat(verify(kinds).code()).isEqualTo(Code.PROVEN);
  }

  /** The audit looked at the tree alone: a value that was edited in its file stayed consistent. */
  @Test
  void valueEditedInItsFile_isFoundThoughTheTreeIsWhole() {
    Case edited =
        plain.withJournalFile(
            "tile/entries/000",
            bytes -> {
              List<byte[]> leaves = new ArrayList<>(EntryBundle.parse(bytes));
              leaves.set(17, "{}".getBytes(StandardCharsets.UTF_8));
              return EntryBundle.write(leaves);
            });
    assertCode(edited, Code.ALTERED, "leaf 17");
  }

  /** Offline checks went online for a private installation: this one has nothing to do it with. */
  @Test
  void verifier_cannotGoOnline() throws IOException {
    Path classes =
        Path.of(System.getProperty("chengji.root", "..")).resolve("proof/target/classes");
    try (var files = Files.walk(classes)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        String constants = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(constants).as(file.toString()).doesNotContain("java/net/", "java/nio/channels/");
      }
    }
  }

  /** The policy came out of what it was to judge. */
  @Test
  void keysInTheBundle_areNotTrusted() {
    Case none = plain.withPolicy(null);
    assertCode(none, Code.NO_ANCHOR, "policy");
    assertCode(
        plain.withBundle(
            new String(plain.bundle(), StandardCharsets.ISO_8859_1)
                .replace("consistency", "policy.txt.")
                .getBytes(StandardCharsets.ISO_8859_1)),
        Code.UNREADABLE,
        "bundle");
  }

  /** What was not looked at was not told. */
  @Test
  void whatWasNotCovered_isTold() {
    Report plainly = verify(plain.withSince(null).withoutJournal());
    assertThat(plainly.notCovered())
        .extracting(words -> words.en())
        .anyMatch(words -> words.contains("--since"))
        .anyMatch(words -> words.contains("--journal"))
        .anyMatch(words -> words.contains("reading.accepted"))
        .anyMatch(words -> words.contains("photo.jpg"))
        .anyMatch(words -> words.contains("closed entries"))
        .anyMatch(words -> words.contains("log's own word"))
        .anyMatch(words -> words.contains("never written"));
    assertThat(verify(plain).notCovered())
        .extracting(words -> words.en())
        .noneMatch(words -> words.contains("--since") || words.contains("--journal"));
  }
}
