package io.chengji.proof.cli;

/**
 * The main class of the jar: on a Java that is too old it says so in a sentence. The build marks
 * this one class as readable from Java 8 on, so it uses nothing newer.
 */
public final class Start {
  private static final int NEEDED = 21;

  private Start() {}

  /** Hands over to {@link Main} where the platform is new enough. */
  public static void main(String[] args) {
    if (isOld(System.getProperty("java.specification.version", "0"))) {
      System.err.println(
          "需要 Java 21 或更高版本，现在是 / Java 21 or later is needed, this is Java "
              .concat(System.getProperty("java.version", "?")));
      System.exit(VerifyCommand.USAGE);
    }
    Main.main(args);
  }

  private static boolean isOld(String version) {
    return version.indexOf('.') >= 0 || Integer.parseInt(version) < NEEDED;
  }
}
