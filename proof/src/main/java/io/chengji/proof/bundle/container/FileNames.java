package io.chengji.proof.bundle.container;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The names that a file of a bundle may have (docs/bundle-format.md, section 5). */
public final class FileNames {
  /** Name of the manifest. */
  public static final String MANIFEST = "bundle.json";

  /** Name of the checkpoint. */
  public static final String CHECKPOINT = "checkpoint";

  /** Name of the proofs of consistency with older checkpoints. */
  public static final String CONSISTENCY = "consistency";

  /** Name of the inclusion proofs. */
  public static final String PROOFS = "proofs";

  /** What the names of opened bodies begin with. */
  public static final String DISCLOSED = "disclosed/";

  private static final String INDEX = "(0|[1-9][0-9]{0,15})";
  private static final String SHA256 = "[0-9a-f]{64}";
  private static final Pattern BY_INDEX =
      Pattern.compile("(disclosed|entries)/" + INDEX + "\\.json");
  private static final Pattern BY_HASH =
      Pattern.compile("evidence/" + SHA256 + "|formulas/" + SHA256 + "\\.txt");
  private static final long LARGEST = (1L << 53) - 1;

  private FileNames() {}

  /** Name of the data of a leaf. */
  public static String entry(long index) {
    return "entries/" + index + ".json";
  }

  /** Name of the opened body of a leaf. */
  public static String disclosed(long index) {
    return DISCLOSED + index + ".json";
  }

  /** Name of a piece of evidence. */
  public static String evidence(String sha256) {
    return "evidence/" + sha256;
  }

  /** Name of the text of a formula. */
  public static String formula(String sha256) {
    return "formulas/" + sha256 + ".txt";
  }

  /** Whether a file of this name has a place in a bundle. */
  public static boolean isKnown(String name) {
    return switch (name) {
      case MANIFEST, CHECKPOINT, CONSISTENCY, PROOFS -> true;
      default -> BY_HASH.matcher(name).matches() || findIndex(name).isPresent();
    };
  }

  /** Index of the leaf to which a file belongs by its name. */
  public static OptionalLong findIndex(String name) {
    var matcher = BY_INDEX.matcher(name);
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    long index = Long.parseLong(matcher.group(2));
    return index <= LARGEST ? OptionalLong.of(index) : OptionalLong.empty();
  }
}
