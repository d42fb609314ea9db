package io.chengji.kernel.http;

/**
 * One file of a multipart body. The bytes are not copied.
 *
 * @param field the name of the form field
 * @param name the file's name without folders and control characters, at most 255 characters
 * @param bytes the content
 */
public record Upload(String field, String name, byte[] bytes) {
  private static final int LONGEST = 255;

  /**
   * A file's name that is safe to show and to store: the part after the last slash of either kind,
   * without control and formatting characters; {@code unnamed} when nothing is left.
   */
  public static String parseName(String submitted) {
    int slash = Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\'));
    StringBuilder kept = new StringBuilder();
    submitted
        .substring(slash + 1)
        .codePoints()
        .filter(Upload::isShown)
        .limit(LONGEST)
        .forEach(kept::appendCodePoint);
    String name = kept.toString().strip();
    while (name.length() > LONGEST) {
      name = name.substring(0, name.offsetByCodePoints(name.length(), -1)).stripTrailing();
    }
    return name.isEmpty() || name.equals(".") || name.equals("..") ? "unnamed" : name;
  }

  private static boolean isShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
