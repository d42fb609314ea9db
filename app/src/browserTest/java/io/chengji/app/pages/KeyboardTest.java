package io.chengji.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.app.browser.Scheme;
import io.chengji.app.browser.Site;
import io.chengji.app.browser.SiteExtension;
import io.chengji.app.browser.SitePage;
import io.chengji.app.browser.Tongue;
import io.chengji.app.browser.Viewport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The site with the keyboard alone, and the choices that a browser remembers. */
@ExtendWith(SiteExtension.class)
class KeyboardTest {
  private static final String FOCUSED = "document.activeElement.innerText.trim()";
  private static final String OUTLINE = "getComputedStyle(document.activeElement).outlineStyle";

  @Test
  void firstTab_isTheWayToTheContent(Site site) {
    try (SitePage page = open(site, Viewport.DESKTOP)) {
      page.raw().keyboard().press("Tab");
      assertThat(page.raw().evaluate(FOCUSED)).isEqualTo("跳到正文");
      page.raw().keyboard().press("Enter");
      assertThat(page.raw().evaluate("document.activeElement.id")).isEqualTo("main");
    }
  }

  @Test
  void everyStop_canBeSeen(Site site) {
    try (SitePage page = open(site, Viewport.DESKTOP)) {
      for (int stop = 0; stop < 40; stop++) {
        page.raw().keyboard().press("Tab");
        assertThat(page.raw().evaluate(OUTLINE))
            .as("the outline of %s", page.raw().evaluate(FOCUSED))
            .isNotEqualTo("none");
      }
    }
  }

  @Test
  void square_opensWithEnter(Site site) {
    try (SitePage page = open(site, Viewport.DESKTOP)) {
      page.find("ul.grid a.tile:has-text('江苏省')").focus();
      page.raw().keyboard().press("Enter");
      Reading.awaitAddress(page, "/pilots?province=320000");
      assertThat(page.raw().evaluate("document.activeElement.id")).isEqualTo("main");
    }
  }

  @Test
  void language_isSwitchedAndRemembered(Site site) {
    try (SitePage page = open(site, Viewport.DESKTOP)) {
      page.find("header button:has-text('English')").press("Enter");
      assertThat(page.find("header nav").innerText()).contains("Pilots");
      page.open("/about");
      assertThat(page.find("html").getAttribute("lang")).isEqualTo("en");
      assertThat(page.find("header button:has-text('中文')").count()).isEqualTo(1);
    }
  }

  @Test
  void appearance_isSwitchedAndRemembered(Site site) {
    try (SitePage page = open(site, Viewport.DESKTOP)) {
      var button = page.find("header button[title^='外观']");
      button.press("Enter");
      button.press("Enter");
      assertThat(page.find("html.dark").count()).isEqualTo(1);
      page.open("/about");
      assertThat(page.find("html.dark").count()).isEqualTo(1);
    }
  }

  @Test
  void menuOfThePhone_opensAndClosesWithTheKeyboard(Site site) {
    try (SitePage page = open(site, Viewport.PHONE)) {
      var menu = page.find("header button[aria-controls=site-nav]");
      assertThat(page.find("#site-nav").isVisible()).isFalse();
      menu.press("Enter");
      assertThat(menu.getAttribute("aria-expanded")).isEqualTo("true");
      page.find("#site-nav a:has-text('关于')").press("Enter");
      Reading.awaitAddress(page, "/about");
      assertThat(page.find("#site-nav").isVisible()).isFalse();
    }
  }

  private static SitePage open(Site site, Viewport viewport) {
    return site.page(Tongue.ZH, Scheme.LIGHT, viewport).open("/");
  }
}
