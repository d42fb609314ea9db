package io.chengji.proof.bundle;

import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.TreeFormatException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lists of hashes by a number, in the text form of the files {@code proofs} and {@code
 * consistency}: blocks that begin with a word and the number and end with an empty line; immutable.
 *
 * @param word what the first line of each block begins with
 * @param blocks hashes by number, ascending
 */
public record ProofBlocks(String word, SortedMap<Long, List<Hash>> blocks) {
  /** First word of an inclusion proof, whose number is the index of a leaf. */
  public static final String INDEX = "index";

  /** First word of a consistency proof, whose number is the size of the older tree. */
  public static final String OLD = "old";

  private static final int MOST_HASHES = 63;
  private static final int LONGEST_NUMBER = 16;
  private static final long LARGEST = (1L << 53) - 1;

  /** Blocks with at most 63 hashes each. */
  public ProofBlocks {
    TreeMap<Long, List<Hash>> copy = new TreeMap<>();
    blocks.forEach((number, hashes) -> copy.put(number, List.copyOf(hashes)));
    blocks = Collections.unmodifiableSortedMap(copy);
    if (blocks.values().stream().anyMatch(hashes -> hashes.size() > MOST_HASHES)) {
      throw new IllegalArgumentException("a proof has at most 63 hashes");
    }
  }

  /** Reads what {@link #bytes} writes, and nothing else; fails with {@link BundleException}. */
  public static ProofBlocks parse(String fileName, String word, byte[] bytes) {
    return new Reader(fileName, word, new String(bytes, StandardCharsets.ISO_8859_1)).read();
  }

  /** The text of the file in ASCII. */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Long, List<Hash>> block : blocks.entrySet()) {
      text.append(word).append(' ').append(block.getKey()).append('\n');
      block.getValue().forEach(hash -> text.append(hash.base64()).append('\n'));
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Goes through the lines of a file. */
  private static final class Reader {
    private final String fileName;
    private final String word;
    private final String text;
    private final TreeMap<Long, List<Hash>> blocks = new TreeMap<>();
    private int at;
    private int line;

    Reader(String fileName, String word, String text) {
      this.fileName = fileName;
      this.word = word;
      this.text = text;
    }

    ProofBlocks read() {
      if (text.isEmpty()) {
        throw fault("has no block");
      }
      while (at < text.length()) {
        long number = number(line());
        if (!blocks.isEmpty() && blocks.lastKey() >= number) {
          throw fault("blocks do not ascend");
        }
        blocks.put(number, hashes());
      }
      return new ProofBlocks(word, blocks);
    }

    private List<Hash> hashes() {
      List<Hash> hashes = new ArrayList<>();
      for (String next = line(); !next.isEmpty(); next = line()) {
        if (hashes.size() == MOST_HASHES) {
          throw fault("more than 63 hashes in a block");
        }
        hashes.add(hash(next));
      }
      return hashes;
    }

    private Hash hash(String base64) {
      try {
        return Hash.parseBase64(base64);
      } catch (TreeFormatException none) {
        throw fault("is no hash in Base64");
      }
    }

    private long number(String head) {
      String start = word + " ";
      String digits = head.startsWith(start) ? head.substring(start.length()) : "";
      if (digits.length() > LONGEST_NUMBER || !digits.matches("0|[1-9][0-9]*")) {
        throw fault("a block begins with \"" + word + "\" and a number");
      }
      long number = Long.parseLong(digits);
      if (number > LARGEST) {
        throw fault("the number is too large");
      }
      return number;
    }

    private String line() {
      int end = text.indexOf('\n', at);
      line++;
      if (end < 0) {
        throw fault("ends within a block");
      }
      String found = text.substring(at, end);
      at = end + 1;
      return found;
    }

    private BundleException fault(String why) {
      return new BundleException(fileName, "line " + line + ": " + why);
    }
  }
}
