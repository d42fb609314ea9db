package io.chengji.app.browser;

/** The language that the visitor's browser asks for. */
public enum Tongue {
  ZH("zh-CN"),
  EN("en-US");

  private final String tag;

  Tongue(String tag) {
    this.tag = tag;
  }

  String tag() {
    return tag;
  }
}
