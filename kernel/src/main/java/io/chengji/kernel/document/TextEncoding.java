package io.chengji.kernel.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings in which Chinese official texts come. */
public enum TextEncoding {
  UTF_8("UTF-8", StandardCharsets.UTF_8, 0),
  UTF_8_BOM("UTF-8 BOM", StandardCharsets.UTF_8, 3),
  UTF_16LE_BOM("UTF-16LE BOM", StandardCharsets.UTF_16LE, 2),
  UTF_16BE_BOM("UTF-16BE BOM", StandardCharsets.UTF_16BE, 2),
  UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE, 0),
  UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE, 0),
  GB18030("GB18030", Charset.forName("GB18030"), 0);

  private final String title;
  private final Charset charset;
  private final int bomLength;

  TextEncoding(String title, Charset charset, int bomLength) {
    this.title = title;
    this.charset = charset;
    this.bomLength = bomLength;
  }

  /** Name as shown to people. */
  public String title() {
    return title;
  }

  /** The character set that decodes it. */
  public Charset charset() {
    return charset;
  }

  /** Bytes of the byte-order mark before the text. */
  public int bomLength() {
    return bomLength;
  }
}
