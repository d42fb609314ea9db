package io.chengji.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import io.chengji.app.browser.Scheme;
import io.chengji.app.browser.Site;
import io.chengji.app.browser.SiteExtension;
import io.chengji.app.browser.SitePage;
import io.chengji.app.browser.Tongue;
import io.chengji.app.browser.Viewport;
import io.chengji.proof.bundle.check.Code;
import io.chengji.proof.bundle.check.Request;
import io.chengji.proof.bundle.check.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the seal beside a figure to a file that proves it. */
@ExtendWith(SiteExtension.class)
class PublishedPageTest {

  @Test
  void theSealOfAShare_leadsToItsFormulaAndItsProof(Site site) throws IOException {
    try (SitePage page = site.page(Tongue.ZH, Scheme.LIGHT, Viewport.DESKTOP)) {
      page.open("/coverage").find("main a.seal").first().click();
      Reading.awaitAddress(page, "/published/");
      assertThat(page.find("main h1").innerText()).startsWith("覆盖：");
      assertThat(page.find("main .wanted details[open] pre").first().innerText())
          .contains("formula share_of_stated");
      byte[] bundle = download(page, "下载证明");
      byte[] policy = downloadPolicy(page);
      assertThat(Verifier.verify(Request.of(bundle, policy)).code()).isEqualTo(Code.PROVEN);
    }
  }

  @Test
  void theSealOfABatch_leadsToItsList(Site site) {
    try (SitePage page = site.page(Tongue.EN, Scheme.DARK, Viewport.PHONE)) {
      page.open("/").find("#timeline a.seal").first().click();
      Reading.awaitAddress(page, "/published/");
      assertThat(page.find("main h1").innerText()).startsWith("List: ");
      assertThat(page.find("main").innerText()).contains("Entries it rests on", "list.json");
      page.find("main a:has-text('list.json')").click();
      assertThat(page.raw().url()).contains("/evidence/");
    }
  }

  private static byte[] downloadPolicy(SitePage page) throws IOException {
    page.open("/proof");
    return download(page, "下载公钥文件");
  }

  private static byte[] download(SitePage page, String button) throws IOException {
    Download download =
        page.raw().waitForDownload(() -> page.find("main a:has-text('" + button + "')").click());
    return Files.readAllBytes(download.path());
  }
}
