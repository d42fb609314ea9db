package io.chengji.kernel.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where an input of a figure comes from, {@code docs/bundle-format.md} section 6: a place in an
 * evidence file of the same publication, or a text.
 *
 * @param file name of the evidence file, null for a text
 * @param pointer JSON pointer (RFC 6901) into the file, or the text
 * @param pick of each element of the array at the pointer, the value to take; null to count them
 * @param where what an element must have to be taken, by pointer; null for a single value
 */
public record Source(
    @Nullable String file,
    String pointer,
    @Nullable String pick,
    @Nullable Map<String, String> where) {
  public Source {
    where = where == null ? null : Map.copyOf(where);
  }

  /** The value at a place of a file. */
  public static Source ofValue(String file, String pointer) {
    return new Source(file, pointer, null, null);
  }

  /** A 1 for each element of an array that has these texts. */
  public static Source ofEach(String file, String pointer, Map<String, String> where) {
    return new Source(file, pointer, null, where);
  }

  /** Of each element of an array that has these texts, the value at a place within it. */
  public static Source ofPicked(
      String file, String pointer, String pick, Map<String, String> where) {
    return new Source(file, pointer, pick, where);
  }

  /** A text that chooses a row of a table, such as a date. */
  public static Source ofText(String text) {
    return new Source(null, text, null, null);
  }

  /**
   * As it stands in the entry.
   *
   * @param hashes of the files, by name
   */
  Map<String, Object> told(Map<String, String> hashes) {
    if (file == null) {
      return Map.of("text", pointer);
    }
    String hash = hashes.get(file);
    if (hash == null) {
      throw new IllegalArgumentException("the publication has no evidence \"%s\"".formatted(file));
    }
    Map<String, Object> told = new LinkedHashMap<>(Map.of("evidence", hash, "pointer", pointer));
    if (where != null) {
      told.put("where", new TreeMap<>(where));
    }
    if (pick != null) {
      told.put("pick", pick);
    }
    return told;
  }
}
