package io.chengji.proof.bundle.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Is every single byte of a bundle checked, as it lies there and packed again? */
class EveryByteTest {
  /** Without an older checkpoint and a journal, so that only the bundle itself is looked at. */
  private final Case plain = new Story().build().withoutJournal().withSince(null);

  @Test
  void everyByteOfTheContainer_counts() {
    byte[] bytes = plain.bundle();
    for (int at = 0; at < bytes.length; at++) {
      byte[] changed = bytes.clone();
      changed[at] ^= (byte) (1 << (at % 8));
      Report report = Verifier.verify(plain.withBundle(changed).request());
      assertThat(report.where()).as("byte " + at).contains("bundle");
      assertThat(report.code()).as("byte " + at).isEqualTo(Code.UNREADABLE);
    }
  }

  @Test
  void everyByteOfEveryFile_countsAlsoWhenPackedAgain() {
    for (Map.Entry<String, byte[]> file : plain.files().entrySet()) {
      if (!file.getKey().equals("consistency")) {
        everyByte(file.getKey(), file.getValue());
      }
    }
  }

  private void everyByte(String name, byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    Set<Code> allowed = codes(name);
    for (int at = 0; at < content.length; at++) {
      if (isInformative(name, text, content, at)) {
        continue;
      }
      byte[] changed = content.clone();
      changed[at] ^= (byte) (1 << (at % 7));
      Report report = Verifier.verify(plain.withFile(name, any -> changed).request());
      assertThat(allowed).as(name + " byte " + at + ": " + report.json()).contains(report.code());
    }
  }

  private static Set<Code> codes(String name) {
    return switch (name.replaceFirst("/.*", "")) {
      case "entries", "evidence", "formulas" -> Set.of(Code.ALTERED);
      case "disclosed" -> Set.of(Code.ALTERED, Code.UNREADABLE);
      case "proofs" -> Set.of(Code.NOT_IN_LOG, Code.UNREADABLE);
      case "checkpoint" -> Set.of(Code.ALTERED, Code.NOT_IN_LOG, Code.UNREADABLE, Code.NO_ANCHOR);
      default -> Set.of(Code.ALTERED, Code.NOT_IN_LOG, Code.UNREADABLE, Code.INCOMPLETE);
    };
  }

  /** What nobody signed: words, names of evidence, the line of a key that the policy has not. */
  private static boolean isInformative(String name, String text, byte[] content, int at) {
    int place = new String(content, 0, at, StandardCharsets.UTF_8).length();
    if (name.equals("checkpoint")) {
      return place >= text.indexOf("\u2014 stranger");
    }
    return name.equals("bundle.json")
        && (within(text, place, "\"subject\":", "}}")
            || within(text, place, "\"made\":\"", "\",\"origin\"")
            || within(text, place, "\"name\":\"lab.json", "\"")
            || within(text, place, "\"name\":\"notes.txt", "\"")
            || within(text, place, "\"name\":\"photo.jpg", "\""));
  }

  private static boolean within(String text, int place, String start, String end) {
    int from = text.indexOf(start);
    int until = text.indexOf(end, from + start.length());
    return place >= from && place < until;
  }
}
