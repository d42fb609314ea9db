package io.chengji.programme.model;

/**
 * The printed words behind a value.
 *
 * @param documentId file name under which the document was imported
 * @param line line number in the document, counted from 1
 * @param quote the words as printed, always a contiguous part of that line
 * @param heading the headings under which the words stand, outermost first, joined by " / "
 */
public record Evidence(String documentId, int line, String quote, String heading) {
  public Evidence {
    if (line < 1) {
      throw new IllegalArgumentException("line is counted from 1, not " + line);
    }
  }
}
