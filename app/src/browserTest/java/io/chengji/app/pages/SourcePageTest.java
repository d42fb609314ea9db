package io.chengji.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import io.chengji.app.browser.Scheme;
import io.chengji.app.browser.Site;
import io.chengji.app.browser.SiteExtension;
import io.chengji.app.browser.SitePage;
import io.chengji.app.browser.Tongue;
import io.chengji.app.browser.Viewport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a fact to the line that proves it: open where the text is imported, named elsewhere. */
@ExtendWith(SiteExtension.class)
class SourcePageTest {
  private static final String LISTED = "澜川市、云汀市东渚区";
  private static final List<String> NOTICE = notice();
  private static final int LINE = NOTICE.indexOf(LISTED) + 1;
  private static final String CITED = "table.lines tr.cited";

  @Test
  void importedNotice_opensAtTheVeryLineThatProvesAPilot(Site site) {
    try (SitePage page = administrator(site)) {
      importNotice(page);
      followTheEvidence(page);
      checkCitedLine(page, Viewport.DESKTOP);
      page.isAccessible().fitsTheScreen().screenshot("source-at-its-line");
    }
    try (SitePage page = site.page(Tongue.EN, Scheme.DARK, Viewport.PHONE)) {
      followTheEvidence(page);
      checkCitedLine(page, Viewport.PHONE);
      page.isAccessible().fitsTheScreen().screenshot("source-at-its-line-phone");
    }
  }

  @Test
  void documentThatIsNotImported_isNamedWithLineAndHash(Site site) {
    try (SitePage page = site.page(Tongue.ZH, Scheme.LIGHT, Viewport.DESKTOP)) {
      page.open("/pilots?q=曹妃甸");
      page.find("tbody a[href^='/pilots/']").first().click();
      Locator evidence =
          page.find("figure.evidence:visible:has(blockquote:has-text('曹妃甸')) a").first();
      String cited = evidence.locator(".line").innerText();
      String title = evidence.locator("[lang]").innerText();
      evidence.click();
      Reading.awaitAddress(page, "/lines?line=");

      assertThat(page.find("main h1").innerText()).isEqualTo(title);
      assertThat(page.find("main").innerText()).contains("全文未导入", cited);
      assertThat(page.find("main code").first().innerText()).matches("sha256:[0-9a-f]{64}");
      assertThat(page.find("table.lines").count()).isZero();
      page.isAccessible().fitsTheScreen().screenshot("source-not-here");
    }
  }

  private static void importNotice(SitePage page) {
    byte[] bytes = String.join("\n", NOTICE).getBytes(StandardCharsets.UTF_8);
    page.open("/import");
    page.find("#files").setInputFiles(new FilePayload("notice-2019.txt", "text/plain", bytes));
    page.find("button:has-text('看有何变化')").click();
    page.find("button:has-text('执行导入')").waitFor();
    assertThat(page.find("main").innerText()).contains("新文件", "澜川市", "查无此名");
    page.isAccessible().fitsTheScreen().screenshot("import-preview");
    page.find("button:has-text('执行导入')").click();
    page.find("text=名册已更新").waitFor();
    page.isAccessible().screenshot("import-applied");
  }

  private static void followTheEvidence(SitePage page) {
    page.open("/pilots?q=澜川市");
    page.find("tbody a[href^='/pilots/']").first().click();
    page.find("figure.evidence:visible:has(blockquote:has-text('澜川市')) a").first().click();
    Reading.awaitAddress(page, "/lines?line=" + LINE);
  }

  private static void checkCitedLine(SitePage page, Viewport viewport) {
    Locator row = page.find(CITED);
    row.waitFor();
    assertThat(row.count()).isEqualTo(1);
    assertThat(row.locator("th").innerText()).isEqualTo(String.valueOf(LINE));
    assertThat(row.locator("td").innerText()).isEqualTo(LISTED);
    assertThat(row.locator("mark").allInnerTexts())
        .anySatisfy(words -> assertThat(words).contains("澜川市"));
    assertThat(ground(row)).isNotEqualTo(ground(page.find("table.lines tr:not(.cited)").first()));
    assertThat(page.find("table.lines tbody th").allInnerTexts())
        .contains(String.valueOf(LINE - 20))
        .doesNotContain("1");
    page.raw().waitForFunction("scrollY > 0");
    BoundingBox box = row.boundingBox();
    assertThat(box.y).isBetween(60.0, (viewport == Viewport.PHONE ? 844 : 800) - box.height);
  }

  private static Object ground(Locator row) {
    return row.evaluate("row => getComputedStyle(row).backgroundColor");
  }

  private static SitePage administrator(Site site) {
    SitePage page = site.page(Tongue.ZH, Scheme.LIGHT, Viewport.DESKTOP).open("/sign-in?to=/about");
    page.find("#account").fill("admin");
    page.find("#password").fill(site.password());
    page.find("form button[type=submit]").click();
    page.find("header button:has-text('退出')").waitFor();
    return page;
  }

  /** An invented notice, long enough that its list is not on the first screen. */
  private static List<String> notice() {
    List<String> lines = new ArrayList<>();
    lines.add("关于公布2019年度国家智慧城市试点名单的通知");
    lines.add("　　本通知为检验系统而编写，年度、名单、地名均属虚构，不是任何机关的文件。");
    lines.add("　　经评审，确定澜川市等3个城市（区、县、镇）为2019年度国家智慧城市试点。");
    IntStream.rangeClosed(1, 60).forEach(n -> lines.add("　　说明之" + n + "：本行只为使名单不在首屏。"));
    lines.add("2019年度国家智慧城市试点名单");
    lines.add("一、市、区（2个）");
    lines.add("江西省");
    lines.add(LISTED);
    lines.add("二、县、镇（1个）");
    lines.add("湖北省");
    lines.add("石帆县");
    return List.copyOf(lines);
  }
}
