package io.chengji.proof.bundle;

/** A file of a bundle is not what the format says (docs/bundle-format.md, section 5). */
public final class BundleException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String fileName;

  /** A fault of a file, or of the container where the name is empty. */
  public BundleException(String fileName, String why) {
    super(fileName.isEmpty() ? why : fileName + ": " + why);
    this.fileName = fileName;
  }

  /** Name of the file, empty where the container itself is at fault. */
  public String fileName() {
    return fileName;
  }

  /** Where it is, as reports say it: {@code bundle} or {@code bundle <file name>}. */
  public String where() {
    return fileName.isEmpty() ? "bundle" : "bundle " + fileName;
  }
}
