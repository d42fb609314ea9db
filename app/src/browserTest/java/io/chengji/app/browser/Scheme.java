package io.chengji.app.browser;

import com.microsoft.playwright.options.ColorScheme;

/** The colour scheme that the visitor's system asks for. */
public enum Scheme {
  LIGHT(ColorScheme.LIGHT),
  DARK(ColorScheme.DARK);

  private final ColorScheme asked;

  Scheme(ColorScheme asked) {
    this.asked = asked;
  }

  ColorScheme asked() {
    return asked;
  }
}
