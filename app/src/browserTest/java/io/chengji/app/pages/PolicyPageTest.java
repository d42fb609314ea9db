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

/** The plan library: from a stage of a plan to the one before and back. */
@ExtendWith(SiteExtension.class)
class PolicyPageTest {
  private static final String EARLIER = "上海市推进智慧城市建设2011-2013年行动计划";
  private static final String LATER = "上海市推进智慧城市建设2014-2016年行动计划";

  @Test
  void stagesOfAPlan_leadToOneAnother(Site site) {
    try (SitePage page = site.page(Tongue.ZH, Scheme.LIGHT, Viewport.DESKTOP)) {
      page.open("/policies?q=上海市推进智慧城市建设");
      page.find("tbody th a:has-text('" + LATER + "')").click();
      page.find(".fact a:has-text('" + EARLIER + "')").click();
      page.find("h1:has-text('" + EARLIER + "')").waitFor();

      page.find(".fact a:has-text('" + LATER + "')").click();
      page.find("h1:has-text('" + LATER + "')").waitFor();
      assertThat(page.raw().title()).contains("规划文件");
    }
  }
}
