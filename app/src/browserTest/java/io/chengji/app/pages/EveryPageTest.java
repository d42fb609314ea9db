package io.chengji.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengji.app.browser.Scheme;
import io.chengji.app.browser.Site;
import io.chengji.app.browser.SiteExtension;
import io.chengji.app.browser.SitePage;
import io.chengji.app.browser.Tongue;
import io.chengji.app.browser.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page in both languages, light and dark, on a desktop and on a phone: it has a title and a
 * sentence, logs no error, asks for nothing outside, excludes nobody, and fits the screen.
 */
@ExtendWith(SiteExtension.class)
class EveryPageTest {
  /** A page by the name of its picture and its path. */
  private record Named(String name, String path) {}

  private static final List<Named> FIXED =
      List.of(
          new Named("overview", "/"),
          new Named("overview-density", "/?measure=density"),
          new Named("pilots", "/pilots"),
          new Named("pilots-search", "/pilots?q=cq"),
          new Named("pilots-nothing", "/pilots?q=qqqqqqqq"),
          new Named("policies", "/policies"),
          new Named("coverage", "/coverage"),
          new Named("cities", "/cities"),
          new Named("review", "/review"),
          new Named("import", "/import"),
          new Named("documents", "/documents"),
          new Named("corrections", "/corrections"),
          new Named("journal", "/journal"),
          new Named("proof", "/proof"),
          new Named("api", "/api"),
          new Named("about", "/about"),
          new Named("sign-in", "/sign-in"),
          new Named("not-found", "/no-such-page"));

  @TestFactory
  Stream<DynamicTest> everyPage_isSoundInEveryDress(Site site) {
    List<Named> pages = new ArrayList<>(FIXED);
    pages.addAll(listPagesOfRecords(site));
    return pages.stream().flatMap(page -> dresses(site, page));
  }

  /** Four dresses in which every pair of language, scheme and screen meets once. */
  private static Stream<DynamicTest> dresses(Site site, Named page) {
    return Stream.of(
        look(site, page, Tongue.ZH, Scheme.LIGHT, Viewport.DESKTOP),
        look(site, page, Tongue.ZH, Scheme.DARK, Viewport.PHONE),
        look(site, page, Tongue.EN, Scheme.LIGHT, Viewport.PHONE),
        look(site, page, Tongue.EN, Scheme.DARK, Viewport.DESKTOP));
  }

  private static DynamicTest look(
      Site site, Named page, Tongue tongue, Scheme scheme, Viewport viewport) {
    String name =
        String.join("-", page.name(), tongue.name(), scheme.name(), viewport.name())
            .toLowerCase(Locale.ROOT);
    return DynamicTest.dynamicTest(
        name,
        () -> {
          try (SitePage shown = site.page(tongue, scheme, viewport)) {
            shown.open(page.path());
            shown.screenshot(name);
            checkWords(shown, tongue);
            shown.isAccessible().fitsTheScreen();
          }
        });
  }

  private static void checkWords(SitePage shown, Tongue tongue) {
    assertThat(shown.find("main h1").innerText()).isNotBlank();
    assertThat(shown.find("main p").first().innerText()).isNotBlank();
    assertThat(shown.find("html").getAttribute("lang"))
        .isEqualTo(tongue == Tongue.ZH ? "zh-CN" : "en");
    assertThat(shown.raw().title()).endsWith(tongue == Tongue.ZH ? "城迹" : "Chengji");
    assertThat(shown.find("[role=alert]").count()).as("problems on the page").isZero();
  }

  /** The pages of single records: the first that each list leads to. */
  private static List<Named> listPagesOfRecords(Site site) {
    try (SitePage page = site.page(Tongue.ZH, Scheme.LIGHT, Viewport.DESKTOP)) {
      String pilot = first(page.open("/pilots?kind=expansion"), "/pilots/");
      String place = first(page.open(pilot), "/places/");
      String policy = first(page.open("/policies"), "/policies/");
      String finding = first(page.open("/review"), "/review/");
      String document = first(page.open("/documents"), "/documents/");
      String published = first(page.open("/proof"), "/published/");
      return List.of(
          new Named("pilot", pilot),
          new Named("place", place),
          new Named("policy", policy),
          new Named("finding", finding),
          new Named("published", published),
          new Named("document", document + "?line=20"));
    }
  }

  private static String first(SitePage page, String prefix) {
    String path = page.find("main a[href^='" + prefix + "']").first().getAttribute("href");
    return path.replaceFirst("\\?.*", "");
  }
}
