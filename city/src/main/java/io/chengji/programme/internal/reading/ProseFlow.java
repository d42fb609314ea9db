package io.chengji.programme.internal.reading;

import io.chengji.programme.model.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * Running text with its broken lines joined, so that a title or a sentence that goes on in the next
 * line is found whole; every position still knows its line.
 */
final class ProseFlow {
  private static final String SENTENCE_ENDS = "。！？：";

  private final StringBuilder text = new StringBuilder();
  private final List<Part> parts = new ArrayList<>();

  private record Part(int start, int lineNumber, String line, int offset) {}

  void append(int lineNumber, String line) {
    String stripped = line.strip();
    if (!text.isEmpty() && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0) {
      breakHere();
    }

    parts.add(new Part(text.length(), lineNumber, line, line.indexOf(stripped)));
    text.append(stripped);
  }

  /** What follows begins a new paragraph. */
  void breakHere() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  String text() {
    return text.toString();
  }

  String from(int start) {
    return text.substring(start);
  }

  int length() {
    return text.length();
  }

  int lineAt(int position) {
    return part(position).lineNumber();
  }

  private Part part(int position) {
    int low = 0;
    int high = parts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (parts.get(middle).start() <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return parts.get(low);
  }

  /** Evidence for a stretch of the text; the quote ends where its first line ends. */
  Evidence evidence(Quotes quotes, int start, int end, String heading) {
    Part part = part(start);
    int lineEnd = part.offset() + part.line().strip().length();
    int from = Math.min(start - part.start() + part.offset(), lineEnd);
    int to = Math.max(Math.min(lineEnd, from + end - start), from);
    return quotes.of(part.lineNumber(), part.line(), part.line().substring(from, to), heading);
  }
}
