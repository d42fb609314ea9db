package io.chengji.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.chengji.app.browser.Scheme;
import io.chengji.app.browser.Site;
import io.chengji.app.browser.SiteExtension;
import io.chengji.app.browser.SitePage;
import io.chengji.app.browser.Tongue;
import io.chengji.app.browser.Viewport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The overview: the tile grid, its measures, and the way from a square to its list. */
@ExtendWith(SiteExtension.class)
class OverviewPageTest {
  private static final int UNITS = 35;
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  @Test
  void tileGrid_hasASquareForEachProvinceAndOneForTheCorps(Site site) {
    try (SitePage page = open(site, Tongue.ZH)) {
      assertThat(tiles(page).count()).isEqualTo(UNITS);
      assertThat(tile(page, "新疆生产建设兵团").count()).isEqualTo(1);
    }
  }

  @Test
  void square_leadsToTheListThatItCounts(Site site) {
    try (SitePage page = open(site, Tongue.ZH)) {
      int counted = number(tile(page, "江苏省").innerText());

      tile(page, "江苏省").click();
      Reading.awaitAddress(page, "/pilots?");
      page.find("tbody tr").first().waitFor();

      assertThat(counted).isPositive();
      assertThat(total(page)).isEqualTo(counted);
    }
  }

  @Test
  void measures_areKeptInTheAddressAndChangeTheNumbers(Site site) {
    try (SitePage page = open(site, Tongue.EN)) {
      page.find("button:has-text('Density')").click();

      Reading.awaitAddress(page, "measure=density");
      assertThat(tile(page, "Jiangsu").innerText()).contains("0.");

      page.raw().reload();
      tiles(page).first().waitFor();
      assertThat(page.find("button:has-text('Density')").getAttribute("aria-pressed"))
          .isEqualTo("true");
    }
  }

  @Test
  void table_givesTheSameNumbersAsTheGrid(Site site) {
    try (SitePage page = open(site, Tongue.ZH)) {
      int counted = number(tile(page, "江苏省").innerText());

      page.find("button:has-text('看表格')").click();

      Locator row = page.find("tr:has(th:has-text('江苏省'))");
      assertThat(number(row.locator("td").first().innerText())).isEqualTo(counted);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"个新增试点", "处扩大范围", "个疑点待裁定"})
  void figure_leadsToTheListThatItCounts(String label, Site site) {
    try (SitePage page = open(site, Tongue.ZH)) {
      Locator figure = page.find("main ul a:has(.label:text-is('" + label + "'))");
      int counted = number(figure.innerText());

      figure.click();
      page.raw().waitForURL(url -> url.contains("?"));
      page.find("main [role=status]:has-text('共')").first().waitFor();

      assertThat(total(page)).isEqualTo(counted);
    }
  }

  @Test
  void totals_standInThreeReadings(Site site) {
    try (SitePage page = open(site, Tongue.ZH)) {
      assertThat(page.text()).contains("文件所述", "逐名读得", "核算");
      assertThat(page.find("[role=table] [role=row]").count()).isGreaterThan(3);
    }
  }

  private static SitePage open(Site site, Tongue tongue) {
    return site.page(tongue, Scheme.LIGHT, Viewport.DESKTOP).open("/");
  }

  private static Locator tiles(SitePage page) {
    return page.find("ul.grid a.tile");
  }

  private static Locator tile(SitePage page, String province) {
    return page.find("ul.grid a.tile:has-text('" + province + "')");
  }

  private static int total(SitePage page) {
    Matcher matcher = NUMBER.matcher(page.find("main [role=status]").first().innerText());
    int last = -1;
    while (matcher.find()) {
      last = Integer.parseInt(matcher.group());
    }
    return last;
  }

  private static int number(String text) {
    Matcher matcher = NUMBER.matcher(text);
    assertThat(matcher.find()).as("a number in %s", text).isTrue();
    return Integer.parseInt(matcher.group());
  }
}
