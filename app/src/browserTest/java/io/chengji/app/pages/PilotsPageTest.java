package io.chengji.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import io.chengji.app.browser.Scheme;
import io.chengji.app.browser.Site;
import io.chengji.app.browser.SiteExtension;
import io.chengji.app.browser.SitePage;
import io.chengji.app.browser.Tongue;
import io.chengji.app.browser.Viewport;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of pilots: search, filters, the address that holds them, more rows, and export. */
@ExtendWith(SiteExtension.class)
class PilotsPageTest {
  @Test
  void typing_findsByPinyinAndByWord(Site site) {
    try (SitePage page = open(site, "/pilots")) {
      page.find("#list-search").fill("chongqing");
      Reading.awaitAddress(page, "q=chongqing");
      assertThat(names(page)).isNotEmpty();
      assertThat(String.join(" ", names(page))).contains("重庆");

      page.find("#list-search").fill("曹妃甸");
      Reading.awaitAddress(page, "q=%E6%9B%B9");
      assertThat(names(page)).anySatisfy(name -> assertThat(name).contains("曹妃甸"));
      assertThat(page.find("mark").first().innerText()).isEqualTo("曹妃甸");
    }
  }

  @Test
  void filter_narrowsAndStaysInTheAddress(Site site) {
    try (SitePage page = open(site, "/pilots")) {
      String before = status(page);
      page.find("details:has(summary:text-is('类别')) label:has-text('扩大范围') input").check();
      Reading.awaitAddress(page, "kind=expansion");

      assertThat(status(page)).isNotEqualTo(before);
      assertThat(page.find("tbody tr").first().innerText()).contains("扩大范围");

      String filtered = status(page);
      page.raw().reload();
      page.find("main tbody tr").first().waitFor();
      assertThat(status(page)).isEqualTo(filtered);
      page.find("button:has-text('清除筛选')").click();
      page.raw().waitForURL(url -> !url.contains("kind="));
      Reading.await(page);
      assertThat(status(page)).isEqualTo(before);
    }
  }

  @Test
  void moreRows_followTheFirstOnes(Site site) {
    try (SitePage page = open(site, "/pilots")) {
      List<String> before = names(page);

      page.find("button.more").click();
      Reading.await(page);

      assertThat(names(page))
          .hasSizeGreaterThan(before.size())
          .startsWith(before.toArray(String[]::new));
    }
  }

  @Test
  void export_hasTheRowsOfTheFilteredList(Site site) throws IOException {
    try (SitePage page = open(site, "/pilots?kind=expansion")) {
      int rows = page.find("tbody tr").count();
      Download download = page.raw().waitForDownload(() -> page.find("a:has-text('CSV')").click());

      List<String> lines = Files.readAllLines(download.path());

      assertThat(lines.getFirst()).contains("programme,batch,year,kind,province");
      assertThat(lines.stream().filter(line -> line.contains(",expansion,"))).hasSize(rows);
    }
  }

  @Test
  void pilot_showsTheWordsThatProveIt(Site site) {
    try (SitePage page = open(site, "/pilots?q=曹妃甸")) {
      page.find("tbody a[href^='/pilots/']").first().click();
      page.find("figure.evidence").first().waitFor();

      assertThat(page.find("main h1").innerText()).contains("曹妃甸");
      assertThat(page.find("blockquote").allInnerTexts())
          .anySatisfy(quote -> assertThat(quote).contains("曹妃甸"));

      page.find("figure.evidence a").first().click();
      Reading.awaitAddress(page, "line=");
      assertThat(page.find("main h1").innerText()).isNotEqualTo("来源文件");
      assertThat(page.text()).contains("sha256:");
    }
  }

  @Test
  void recordThatIsNotThere_isToldPlainlyWithWaysOn(Site site) {
    try (SitePage page = open(site, "/pilots/none")) {
      page.find("main [role=alert]:has-text('名册中没有这条记录')").waitFor();
      page.isAccessible();
      page.find("main a:has-text('规划文件')").click();
      Reading.awaitAddress(page, "/policies");
      page.forgive("404");
    }
  }

  private static SitePage open(Site site, String path) {
    return site.page(Tongue.ZH, Scheme.LIGHT, Viewport.DESKTOP).open(path);
  }

  private static List<String> names(SitePage page) {
    return page.find("tbody th a").allInnerTexts();
  }

  private static String status(SitePage page) {
    return page.find("main [role=status]").first().innerText();
  }
}
