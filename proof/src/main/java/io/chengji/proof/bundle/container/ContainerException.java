package io.chengji.proof.bundle.container;

/** Bytes are no container, or files cannot be put into one; says at which file this was seen. */
public final class ContainerException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String fileName;

  ContainerException(String fileName, String why) {
    super(fileName.isEmpty() ? why : fileName + ": " + why);
    this.fileName = fileName;
  }

  /** Name of the file at which the fault was seen, empty where it is at none. */
  public String fileName() {
    return fileName;
  }
}
