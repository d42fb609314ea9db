package io.chengji.kernel.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;

/** Recognises the encoding of a text by its byte-order mark, or else by what decodes whole. */
final class EncodingDetector {
  private static final int SAMPLE = 1 << 16;
  private static final int CHUNK = 1 << 16;

  private EncodingDetector() {}

  /** The encoding, or empty for bytes that are no text in any of the known encodings. */
  static Optional<TextEncoding> detect(byte[] bytes) {
    Optional<TextEncoding> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked.filter(encoding -> decodes(bytes, encoding));
    }
    List<TextEncoding> wide = byZeroBytes(bytes);
    if (!wide.isEmpty()) {
      return wide.stream().filter(encoding -> decodes(bytes, encoding)).findFirst();
    }
    if (decodes(bytes, TextEncoding.UTF_8)) {
      return Optional.of(TextEncoding.UTF_8);
    }
    if (isDamagedUtf8(bytes)) {
      return Optional.empty();
    }
    return List.of(TextEncoding.GB18030, TextEncoding.UTF_16LE, TextEncoding.UTF_16BE).stream()
        .filter(encoding -> decodes(bytes, encoding))
        .findFirst();
  }

  private static Optional<TextEncoding> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(TextEncoding.UTF_8_BOM);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(TextEncoding.UTF_16LE_BOM);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(TextEncoding.UTF_16BE_BOM);
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Line ends and digits of UTF-16 carry a zero byte on one side; a few characters, 一 (U+4E00)
   * among them, carry it on the other. So both are possible, the likelier first.
   */
  private static List<TextEncoding> byZeroBytes(byte[] bytes) {
    int[] zeros = new int[2];
    int length = Math.min(bytes.length, SAMPLE);
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        zeros[i % 2]++;
      }
    }
    if (bytes.length % 2 != 0 || zeros[0] + zeros[1] == 0) {
      return List.of();
    }
    return zeros[1] >= zeros[0]
        ? List.of(TextEncoding.UTF_16LE, TextEncoding.UTF_16BE)
        : List.of(TextEncoding.UTF_16BE, TextEncoding.UTF_16LE);
  }

  /**
   * Whether nearly all bytes above ASCII stand in whole sequences of three, as Chinese has them in
   * UTF-8 alone. GB18030 would read such a text as other characters and complain of nothing.
   */
  private static boolean isDamagedUtf8(byte[] bytes) {
    long whole = 0;
    long other = 0;
    int at = 0;
    while (at < bytes.length) {
      boolean sequence = isThreeByteSequence(bytes, at);
      whole += sequence ? 3 : 0;
      other += !sequence && bytes[at] < 0 ? 1 : 0;
      at += sequence ? 3 : 1;
    }
    return whole >= 6 && whole >= 3 * other;
  }

  private static boolean isThreeByteSequence(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && (bytes[at] & 0xF0) == 0xE0
        && (bytes[at + 1] & 0xC0) == 0x80
        && (bytes[at + 2] & 0xC0) == 0x80;
  }

  /** Whether all bytes decode and give text: no control characters beyond blanks and line ends. */
  private static boolean decodes(byte[] bytes, TextEncoding encoding) {
    CharsetDecoder decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in =
        ByteBuffer.wrap(bytes, encoding.bomLength(), bytes.length - encoding.bomLength());
    CharBuffer out = CharBuffer.allocate(CHUNK);
    boolean more = true;
    while (more) {
      var result = decoder.decode(in, out, true);
      if (result.isError() || !isText(out.flip(), encoding)) {
        return false;
      }
      out.clear();
      more = result.isOverflow();
    }
    return !decoder.flush(out).isError() && isText(out.flip(), encoding);
  }

  private static boolean isText(CharBuffer chars, TextEncoding encoding) {
    boolean guessed = encoding == TextEncoding.UTF_16LE || encoding == TextEncoding.UTF_16BE;
    while (chars.hasRemaining()) {
      char c = chars.get();
      boolean blank = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u0085';
      if (Character.isISOControl(c) && !blank || guessed && !likelyInGuessedText(c)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Without a mark, UTF-16 is believed only where every character is one that Chinese texts use.
   */
  private static boolean likelyInGuessedText(char c) {
    return c < 0x250
        || c >= 0x2000 && c < 0x3400
        || c >= 0x4E00 && c < 0xA000
        || c >= 0xFE30 && c < 0xFE70
        || c >= 0xFF00 && c < 0xFFF0
        || c == '\uFEFF';
  }
}
