package io.chengji.kernel.http;

import io.chengji.kernel.words.Words;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer where: a JSON pointer into the body ({@code /name}), {@code query:limit}, {@code
 *     path:id} or {@code header:If-Match}
 * @param value the value as it was sent, shortened to 200 characters; empty when it was missing
 * @param rule what must hold
 * @param remedy what to do
 */
public record FieldError(String pointer, String value, Words rule, Words remedy) {
  private static final int LONGEST = 200;

  public FieldError {
    value = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
  }
}
