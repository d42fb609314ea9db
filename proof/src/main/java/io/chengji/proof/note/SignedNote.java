package io.chengji.proof.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Text with signature lines under it (C2SP signed-note); the text means nothing until a trusted key
 * was found to have signed it.
 *
 * @param text what is signed, with the newline at its end
 * @param signatures from 1 to 100 lines
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  private static final int MOST_SIGNATURES = 100;

  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("the text of a note ends with a newline");
    }
    NoteText.checkCharacters(text);
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      throw new IllegalArgumentException("a note has 1 to 100 signatures");
    }
  }

  /** Reads a note of at most 1 MiB. */
  public static SignedNote parse(byte[] utf8) {
    return parse(NoteText.decode(utf8), 1);
  }

  /** Reads a note that begins in a given line of some larger text. */
  static SignedNote parse(String note, int firstLine) {
    int end = note.lastIndexOf("\n\n");
    if (end < 0) {
      throw new NoteException(firstLine, "no empty line between text and signatures");
    }
    String text = note.substring(0, end + 1);
    int line = firstLine + (int) text.chars().filter(c -> c == '\n').count() + 1;
    if (!note.endsWith("\n") || end + 2 == note.length()) {
      throw new NoteException(line, "no signature line, or one without its newline");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String each : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
      if (signatures.size() == MOST_SIGNATURES) {
        throw new NoteException(line, "more than 100 signatures");
      }
      signatures.add(NoteSignature.parse(each, line));
      line++;
    }
    return new SignedNote(text, signatures);
  }

  /** This note with one more signature line at its end. */
  public SignedNote with(NoteSignature signature) {
    List<NoteSignature> more = new ArrayList<>(signatures);
    more.add(signature);
    return new SignedNote(text, more);
  }

  /** The note as it is served and stored, in UTF-8. */
  public byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(each -> note.append(each.line()).append('\n'));
    return note.toString();
  }
}
