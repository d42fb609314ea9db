package io.chengji.programme.internal.reconciling;

/** Whether two printed names say the same, or only mean the same place. */
final class Names {
  private Names() {}

  /** Equal, or one is the other with names of places above before it. */
  static boolean sameWords(Draft row, Unit unit) {
    String one = row.text;
    String two = unit.text();
    return one.equals(two) || spelledFrom(one, two, unit) || spelledFrom(two, one, unit);
  }

  private static boolean spelledFrom(String longer, String shorter, Unit unit) {
    if (!longer.endsWith(shorter)) {
      return false;
    }
    String above = longer.substring(0, longer.length() - shorter.length());
    String canonical = unit.place().province().words().zh() + unit.place().canonicalName();
    return canonical.contains(above)
        || unit.place().canonicalName().startsWith(above.replaceFirst("[市省]$", ""));
  }
}
