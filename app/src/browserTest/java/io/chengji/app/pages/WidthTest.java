package io.chengji.app.pages;

import io.chengji.app.browser.Scheme;
import io.chengji.app.browser.Site;
import io.chengji.app.browser.SiteExtension;
import io.chengji.app.browser.SitePage;
import io.chengji.app.browser.Tongue;
import io.chengji.app.browser.Viewport;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Between the phone and the desktop: at no width does a page run out of the screen. */
@ExtendWith(SiteExtension.class)
class WidthTest {
  private static final int[] WIDTHS = {
    320, 360, 480, 600, 700, 701, 820, 900, 901, 960, 1020, 1021, 1100, 1180, 1181, 1440
  };

  @ParameterizedTest
  @ValueSource(strings = {"/", "/pilots", "/policies", "/coverage", "/cities", "/documents"})
  void everyWidth_holdsThePage(String path, Site site) {
    for (Tongue tongue : Tongue.values()) {
      try (SitePage page = site.page(tongue, Scheme.LIGHT, Viewport.DESKTOP).open(path)) {
        for (int width : WIDTHS) {
          page.raw().setViewportSize(width, 800);
          page.fitsTheScreen();
        }
      }
    }
  }
}
