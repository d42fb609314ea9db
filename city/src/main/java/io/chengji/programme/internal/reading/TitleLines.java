package io.chengji.programme.internal.reading;

import java.util.List;

/** The lines of a title that runs over several lines; they are no lines of the text. */
final class TitleLines {
  private TitleLines() {}

  /** The number of the first line after the title. */
  static int end(List<String> lines, String title) {
    StringBuilder rest = new StringBuilder(title);
    int last = 0;
    for (int number = 1; number <= lines.size() && !rest.isEmpty(); number++) {
      String text = NameParts.withoutBlanks(lines.get(number - 1));
      if (!text.isEmpty() && rest.indexOf(text) == 0) {
        rest.delete(0, text.length());
        last = number;
      }
    }
    return last + 1;
  }
}
