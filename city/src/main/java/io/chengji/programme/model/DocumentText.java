package io.chengji.programme.model;

import java.util.List;

/**
 * The text of an imported document, line by line; it is kept only where an operator imported it.
 */
public record DocumentText(String documentId, String sha256, List<String> lines) {
  public DocumentText {
    lines = List.copyOf(lines);
  }
}
