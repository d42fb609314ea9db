package io.chengji.app;

/** The entry point of every verb of the command line. */
public final class Main {
  private Main() {}

  /** Runs the verb named by the first argument. */
  public static void main(String[] args) {
    System.out.println("Chengji 城迹");
  }
}
