package io.chengji.app.browser;

/** The screen of the visitor, in CSS pixels. */
public enum Viewport {
  DESKTOP(1280, 800, false),
  PHONE(390, 844, true);

  private final int width;
  private final int height;
  private final boolean touch;

  Viewport(int width, int height, boolean touch) {
    this.width = width;
    this.height = height;
    this.touch = touch;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean touch() {
    return touch;
  }
}
