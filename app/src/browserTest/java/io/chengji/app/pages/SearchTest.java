package io.chengji.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.chengji.app.browser.Scheme;
import io.chengji.app.browser.Site;
import io.chengji.app.browser.SiteExtension;
import io.chengji.app.browser.SitePage;
import io.chengji.app.browser.Tongue;
import io.chengji.app.browser.Viewport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search in the header of every page: as one types, by word and pinyin, with the keyboard. */
@ExtendWith(SiteExtension.class)
class SearchTest {
  private static final String BOX = "#site-search";
  private static final String OPTIONS = "#site-search-list [role=option]";
  private static final String FOCUSED = "document.activeElement.id";

  @ParameterizedTest
  @ValueSource(strings = {"曹妃甸区", "曹妃", "caofeidian", "caofei", "cfd"})
  void wordBeginningAndPinyin_findThePlace(String typed, Site site) {
    try (SitePage page = open(site, "/")) {
      type(page, typed);
      await(page, "唐山市曹妃甸区");
      assertThat(page.find("#site-search-list mark").first().innerText()).startsWith("曹妃");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "曹妃甸区, 试点, /pilots/",
    "曹妃甸区, 地方, /places/",
    "智慧北京行动纲要, 规划文件, /policies/",
    "关于促进智慧城市健康发展的指导意见, 来源文件, /documents/",
    "大理石, 疑点, /review/"
  })
  void hit_leadsToThePageOfItsType(String typed, String type, String address, Site site) {
    try (SitePage page = open(site, "/journal")) {
      type(page, typed);
      Locator group = page.find("[role=group]:has(> p:text-is('" + type + "'))");
      group.locator("[role=option]").first().click();
      Reading.awaitAddress(page, address);
      assertThat(page.find("main h1").innerText()).contains(typed);
      assertThat(page.find(BOX).inputValue()).isEmpty();
      assertThat(page.raw().evaluate(FOCUSED)).isEqualTo("main");
    }
  }

  @Test
  void keyboardAlone_findsAndOpens(Site site) {
    try (SitePage page = open(site, "/policies")) {
      page.raw().keyboard().press("/");
      assertThat(page.raw().evaluate(FOCUSED)).isEqualTo("site-search");
      page.raw().keyboard().type("cfd");
      await(page, "唐山市曹妃甸区");
      String first = active(page);
      page.raw().keyboard().press("ArrowDown");
      assertThat(active(page)).isNotEqualTo(first);
      page.raw().keyboard().press("ArrowUp");
      assertThat(active(page)).isEqualTo(first);
      page.raw().keyboard().press("Enter");
      Reading.awaitAddress(page, "/pilots/");
      assertThat(page.find("main h1").innerText()).contains("曹妃甸");
    }
  }

  @Test
  void escape_closesTheListThenLeavesTheBox(Site site) {
    try (SitePage page = open(site, "/")) {
      type(page, "cfd");
      await(page, "唐山市曹妃甸区");
      page.raw().keyboard().press("Escape");
      assertThat(page.find(OPTIONS).count()).isZero();
      assertThat(page.find(BOX).getAttribute("aria-expanded")).isEqualTo("false");
      assertThat(page.find(BOX).inputValue()).isEqualTo("cfd");
      page.raw().keyboard().press("Escape");
      assertThat(page.find(BOX).inputValue()).isEmpty();
      assertThat(page.raw().evaluate(FOCUSED)).isNotEqualTo("site-search");
    }
  }

  @Test
  void slashInAField_isALetter(Site site) {
    try (SitePage page = open(site, "/pilots")) {
      page.find("#list-search").focus();
      page.raw().keyboard().press("/");
      assertThat(page.find("#list-search").inputValue()).isEqualTo("/");
      assertThat(page.raw().evaluate(FOCUSED)).isEqualTo("list-search");
    }
  }

  @Test
  void moreThanFit_leadToTheWholeList(Site site) {
    try (SitePage page = open(site, "/")) {
      type(page, "重庆");
      page.find("#site-search-list a:has-text('在试点名单中看全部')").click();
      Reading.awaitAddress(page, "/pilots?q=");
      assertThat(page.find("#list-search").inputValue()).isEqualTo("重庆");
      assertThat(page.find("tbody th a").allInnerTexts())
          .hasSizeGreaterThan(5)
          .allSatisfy(name -> assertThat(name).contains("重庆"));
    }
  }

  @Test
  void nothingFound_saysSoAndWhatToTry(Site site) {
    try (SitePage page = open(site, "/")) {
      type(page, "qqqqqqqq");
      page.find("header .panel:has-text('没有找到')").waitFor();
      assertThat(page.find("header [role=status]").innerText()).contains("qqqqqqqq");
      page.isAccessible();
    }
  }

  @Test
  void failure_isToldAndTheNextLetterTriesAgain(Site site) {
    try (SitePage page = open(site, "/")) {
      page.raw()
          .route("**/api/v1/search?q=cf&*", r -> r.fulfill(new FulfillOptions().setStatus(503)));
      type(page, "cf");
      page.find("header .panel:has-text('检索没有成功')").waitFor();
      page.raw().keyboard().type("d");
      await(page, "唐山市曹妃甸区");
      page.forgive("503");
    }
  }

  @ParameterizedTest
  @EnumSource
  void openList_isAccessibleAndFitsEveryScreen(Viewport viewport, Site site) {
    for (Tongue tongue : Tongue.values()) {
      for (Scheme scheme : Scheme.values()) {
        try (SitePage page = site.page(tongue, scheme, viewport).open("/coverage")) {
          if (viewport == Viewport.PHONE) {
            page.find("header .opener").tap();
          }
          type(page, "wuhan");
          await(page, "武汉市");
          page.isAccessible().fitsTheScreen();
          page.screenshot(
              String.join("-", "search", tongue.name(), scheme.name(), viewport.name()));
        }
      }
    }
  }

  @Test
  void onAPhone_theFieldOpensAndGivesTheFocusBack(Site site) {
    try (SitePage page = site.page(Tongue.ZH, Scheme.LIGHT, Viewport.PHONE).open("/")) {
      Locator opener = page.find("header .opener");
      assertThat(page.find(BOX).isVisible()).isFalse();
      opener.tap();
      assertThat(page.raw().evaluate(FOCUSED)).isEqualTo("site-search");
      page.raw().keyboard().press("Escape");
      assertThat(page.find(BOX).isVisible()).isFalse();
      assertThat(opener.getAttribute("aria-expanded")).isEqualTo("false");
      assertThat(page.raw().evaluate("document.activeElement.className")).isEqualTo("opener");
    }
  }

  private static SitePage open(Site site, String path) {
    return site.page(Tongue.ZH, Scheme.LIGHT, Viewport.DESKTOP).open(path);
  }

  private static void type(SitePage page, String words) {
    page.find(BOX).focus();
    page.raw().keyboard().type(words);
  }

  /** Waits until the newest answer is on screen and has a choice with these words. */
  private static void await(SitePage page, String words) {
    page.find("header .panel[aria-busy=false] [role=option]:has-text('" + words + "')")
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
  }

  /** The choice that Enter would open, as assistive technology hears it. */
  private static String active(SitePage page) {
    String named = page.find(BOX).getAttribute("aria-activedescendant");
    List<String> selected =
        page.find("#site-search-list [aria-selected=true]").evaluateAll("all => all.map(e => e.id)")
                instanceof List<?> ids
            ? ids.stream().map(String::valueOf).toList()
            : List.of();
    assertThat(selected).containsExactly(named);
    return named;
  }
}
