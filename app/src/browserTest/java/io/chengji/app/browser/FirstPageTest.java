package io.chengji.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SiteExtension.class)
class FirstPageTest {
  @ParameterizedTest
  @EnumSource
  void firstVisit_showsTheProductByNameInTheVisitorsLanguage(Tongue tongue, Site site) {
    try (SitePage page = site.page(tongue, Scheme.LIGHT, Viewport.DESKTOP)) {
      page.open("/");

      assertThat(page.raw().title()).contains(tongue == Tongue.ZH ? "城迹" : "Chengji");
      assertThat(page.raw().evaluate("document.documentElement.lang"))
          .isEqualTo(tongue == Tongue.ZH ? "zh-CN" : "en");
      page.isAccessible().fitsTheScreen().screenshot("first-page-" + tongue);
    }
  }
}
