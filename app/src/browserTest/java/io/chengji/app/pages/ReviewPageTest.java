package io.chengji.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.chengji.app.browser.Scheme;
import io.chengji.app.browser.Site;
import io.chengji.app.browser.SiteExtension;
import io.chengji.app.browser.SitePage;
import io.chengji.app.browser.Tongue;
import io.chengji.app.browser.Viewport;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only an administrator does: deciding a finding, withdrawing it, importing. */
@ExtendWith(SiteExtension.class)
class ReviewPageTest {
  private static final String FINDINGS = "main a[href^='/review/']";

  @Test
  void visitor_readsAndIsAskedToSignInBeforeDeciding(Site site) {
    try (SitePage page = visitor(site).open("/review")) {
      openFinding(page, 0);
      assertThat(page.find("article.reading").count()).isGreaterThan(1);
      assertThat(page.find("#reason").count()).isZero();
      page.find("a:has-text('登录后裁定')").click();
      Reading.awaitAddress(page, "/sign-in?to=/review/");
    }
  }

  @Test
  void wrongPassword_isRefusedWithARemedy(Site site) {
    try (SitePage page = visitor(site).open("/sign-in")) {
      page.find("#account").fill("admin");
      page.find("#password").fill("not the password");
      page.find("form button[type=submit]").click();
      page.find("[role=alert]").waitFor();
      assertThat(page.find("[role=alert]").innerText()).contains("密码");
      page.forgive("401");
    }
  }

  @Test
  void decision_needsAReasonThenIsRecordedAndWithdrawn(Site site) {
    try (SitePage page = administrator(site).open("/review?state=open")) {
      openFinding(page, 0);
      page.find("article.reading input[type=radio]").first().check();
      page.find("form button[type=submit]:has-text('作出裁定')").click();
      assertThat(page.text()).contains("请写明理由");

      page.find("#reason").fill("测试裁定：按印发文件。");
      page.find("form button[type=submit]:has-text('作出裁定')").click();
      page.find("text=已记入日志").waitFor();
      assertThat(page.text()).contains("已裁定采用", "测试裁定：按印发文件。");

      page.find("#reason").fill("测试撤回。");
      page.find("form button[type=submit]:has-text('撤回裁定')").click();
      page.find("h2:has-text('裁定这个疑点')").waitFor();
      assertThat(page.text()).contains("测试撤回。");

      page.open("/journal");
      page.find("main li:has-text('撤回裁定'):has-text('测试撤回。') a[href^='/review/']").first().click();
      page.find("h2:has-text('裁定这个疑点')").waitFor();
    }
  }

  @Test
  void decisionOfTwo_secondIsToldAndKeepsItsWords(Site site) {
    try (SitePage first = administrator(site).open("/review?state=open");
        SitePage second = administrator(site).open("/review?state=open")) {
      openFinding(first, 1);
      openFinding(second, 1);
      decide(first, "先到的裁定。");
      first.find("text=已记入日志").waitFor();

      decide(second, "后到的裁定。");
      second.find("text=已被他人更改").waitFor();
      assertThat(second.find("#reason").inputValue()).isEqualTo("后到的裁定。");
      assertThat(second.text()).contains("先到的裁定。");
      second.forgive("412");
    }
  }

  @Test
  void importOfATextWithoutAList_isRefusedAndChangesNothing(Site site) {
    try (SitePage page = administrator(site).open("/import")) {
      byte[] words = "今天天气很好。\n没有名单。\n".getBytes(StandardCharsets.UTF_8);
      page.find("#files").setInputFiles(new FilePayload("天气.txt", "text/plain", words));
      page.find("button:has-text('看有何变化')").click();
      page.find("text=拒绝").waitFor();
      assertThat(page.text()).contains("名册不会有任何变化");
      assertThat(page.find("button:has-text('执行导入')").count()).isZero();
      page.isAccessible().screenshot("import-refused");
    }
  }

  private static SitePage visitor(Site site) {
    return site.page(Tongue.ZH, Scheme.LIGHT, Viewport.DESKTOP);
  }

  private static SitePage administrator(Site site) {
    SitePage page = visitor(site).open("/sign-in?to=/about");
    page.find("#account").fill("admin");
    page.find("#password").fill(site.password());
    page.find("form button[type=submit]").click();
    page.find("header button:has-text('退出')").waitFor();
    return page;
  }

  private static void openFinding(SitePage page, int index) {
    page.find(FINDINGS).nth(index).click();
    page.find("article.reading").first().waitFor();
  }

  private static void decide(SitePage page, String reason) {
    page.find("article.reading input[type=radio]").first().check();
    page.find("#reason").fill(reason);
    page.find("form button[type=submit]:has-text('作出裁定')").click();
  }
}
