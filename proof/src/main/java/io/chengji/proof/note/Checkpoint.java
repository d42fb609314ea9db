package io.chengji.proof.note;

import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.TreeFormatException;
import java.util.Arrays;
import java.util.List;

/**
 * What a log says of its tree (C2SP tlog-checkpoint); as text it is what gets signed.
 *
 * @param origin which log, one line
 * @param size number of leaves, at most 2^53 − 1
 * @param root root hash of the tree of that size
 * @param extensions further lines, none of them empty; not looked at
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
  private static final int LINES = 3;

  public Checkpoint {
    extensions = List.copyOf(extensions);
    checkLine(origin);
    extensions.forEach(Checkpoint::checkLine);
    NoteText.whole(Long.toString(size), 2, "the size of a tree");
  }

  /** A checkpoint without extension lines. */
  public static Checkpoint of(String origin, long size, Hash root) {
    return new Checkpoint(origin, size, root, List.of());
  }

  /** Reads the text of a note. */
  public static Checkpoint parse(String text) {
    if (!text.endsWith("\n")) {
      throw new NoteException(1, "a checkpoint ends with a newline");
    }
    List<String> lines = Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
    int empty = lines.indexOf("");
    if (empty >= 0 || lines.size() < LINES) {
      throw new NoteException(
          empty >= 0 ? empty + 1 : lines.size(),
          "a checkpoint has three lines or more, none empty");
    }
    return new Checkpoint(
        lines.get(0),
        NoteText.whole(lines.get(1), 2, "the size of a tree"),
        root(lines.get(2)),
        lines.subList(LINES, lines.size()));
  }

  /** The text that is signed, with the newline at its end. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(size).append('\n').append(root.base64()).append('\n');
    extensions.forEach(each -> text.append(each).append('\n'));
    return text.toString();
  }

  private static Hash root(String text) {
    try {
      return Hash.parseBase64(text);
    } catch (TreeFormatException noHash) {
      throw new NoteException(LINES, "the root is the base64 of 32 bytes");
    }
  }

  private static void checkLine(String line) {
    NoteText.checkCharacters(line);
    if (line.isEmpty() || line.indexOf('\n') >= 0) {
      throw new NoteException(1, "a line of a checkpoint is not empty and one line");
    }
  }
}
