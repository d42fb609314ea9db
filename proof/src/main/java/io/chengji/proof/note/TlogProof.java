package io.chengji.proof.note;

import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.Merkle;
import io.chengji.proof.tree.TreeFormatException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The proof that an entry is in a log, in one file for reading offline (C2SP tlog-proof@v1).
 *
 * @param extra canonical base64 of data for the application, signed by nobody; empty if there are
 *     none
 * @param index number of the leaf
 * @param path inclusion proof, at most 63 hashes
 * @param checkpoint the signed note of the tree
 */
public record TlogProof(String extra, long index, List<Hash> path, SignedNote checkpoint) {
  private static final String HEADER = "c2sp.org/tlog-proof@v1\n";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";
  private static final int LONGEST_PATH = 63;

  public TlogProof {
    path = List.copyOf(path);
    if (path.size() > LONGEST_PATH) {
      throw new IllegalArgumentException("an inclusion proof has at most 63 hashes");
    }
    NoteText.base64(extra, 2);
    NoteText.whole(Long.toString(index), 2, "an index");
    Checkpoint.parse(checkpoint.text());
  }

  /** Reads a proof of at most 1 MiB. */
  public static TlogProof parse(byte[] utf8) {
    String text = NoteText.decode(utf8);
    int end = text.indexOf("\n\n");
    if (!text.startsWith(HEADER) || end < 0) {
      throw new NoteException(1, "not a proof of the form " + HEADER.strip());
    }
    List<String> lines = text.substring(0, end).lines().toList();
    int next = 1;
    String extra = "";
    if (lines.size() > next && lines.get(next).startsWith(EXTRA)) {
      extra = extra(lines.get(next).substring(EXTRA.length()));
      next++;
    }
    long index = index(lines, next);
    List<Hash> path = path(lines, next + 1);
    String note = text.substring(end + 2);
    return new TlogProof(extra, index, path, checkpoint(note, lines.size() + 2));
  }

  /**
   * Whether the leaf stands at the index of the tree of the checkpoint; who signed is not asked.
   */
  public boolean proves(Hash leaf) {
    Checkpoint tree = Checkpoint.parse(checkpoint.text());
    return Merkle.isIncluded(leaf, index, tree.size(), path, tree.root());
  }

  /** The proof as it is stored, in UTF-8. */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder(HEADER);
    if (!extra.isEmpty()) {
      text.append(EXTRA).append(extra).append('\n');
    }
    text.append(INDEX).append(index).append('\n');
    path.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(checkpoint).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String extra(String base64) {
    if (base64.isEmpty()) {
      throw new NoteException(2, "a line of extra data has data");
    }
    NoteText.base64(base64, 2);
    return base64;
  }

  private static long index(List<String> lines, int at) {
    if (lines.size() <= at || !lines.get(at).startsWith(INDEX)) {
      throw new NoteException(at + 1, "a line with the index is needed");
    }
    return NoteText.whole(lines.get(at).substring(INDEX.length()), at + 1, "an index");
  }

  private static List<Hash> path(List<String> lines, int first) {
    List<Hash> path = new ArrayList<>();
    for (int i = first; i < lines.size(); i++) {
      if (path.size() == LONGEST_PATH) {
        throw new NoteException(i + 1, "more than 63 hashes");
      }
      try {
        path.add(Hash.parseBase64(lines.get(i)));
      } catch (TreeFormatException noHash) {
        throw new NoteException(i + 1, "not the base64 of a hash");
      }
    }
    return path;
  }

  private static SignedNote checkpoint(String note, int firstLine) {
    SignedNote checkpoint = SignedNote.parse(note, firstLine);
    try {
      Checkpoint.parse(checkpoint.text());
    } catch (NoteException inside) {
      throw new NoteException(firstLine + inside.line() - 1, "not a checkpoint");
    }
    return checkpoint;
  }
}
