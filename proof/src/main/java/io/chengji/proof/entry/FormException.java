package io.chengji.proof.entry;

/** Something has not the form that docs/bundle-format.md asks for; says at which member. */
public final class FormException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** A fault of form, in English. */
  public FormException(String why) {
    super(why);
  }
}
