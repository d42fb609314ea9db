package io.chengji.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One visitor's page. Closing it fails the test if the page logged an error, failed to load a part
 * of itself, or asked for anything outside the site.
 */
public final class SitePage implements AutoCloseable {
  private final String origin;
  private final BrowserContext context;
  private final Page page;
  private final Path screenshots;
  private final List<String> complaints = new ArrayList<>();

  SitePage(String origin, BrowserContext context, Path screenshots) {
    this.origin = origin;
    this.context = context;
    this.screenshots = screenshots;
    context.route("**/*", this::letInside);
    this.page = context.newPage();
    page.onConsoleMessage(this::hear);
    page.onPageError(error -> complaints.add("uncaught in the page: " + error));
    page.onRequestFailed(
        request -> {
          if (!"net::ERR_ABORTED".equals(request.failure())) {
            complaints.add("failed: " + request.url() + " " + request.failure());
          }
        });
  }

  /** Opens a path of the site and waits until the page and what it fetched are there. */
  public SitePage open(String path) {
    Response response = page.navigate(origin + path);
    assertThat(response.status()).as("status of %s", path).isLessThan(400);
    page.waitForLoadState();
    settle();
    return this;
  }

  /** Waits until the page has had no request under way for half a second. */
  public SitePage settle() {
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    return this;
  }

  /** The page as Playwright knows it. */
  public Page raw() {
    return page;
  }

  /** The elements that a CSS or text selector finds. */
  public Locator find(String selector) {
    return page.locator(selector);
  }

  /** The text that a visitor can read. */
  public String text() {
    return page.locator("body").innerText();
  }

  /** Keeps a picture of the whole page under the given name in target/screenshots. */
  public SitePage screenshot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(screenshots.resolve(name + ".png")).setFullPage(true));
    return this;
  }

  /** Fails if axe-core finds anything serious or critical on the page as it is now. */
  public SitePage isAccessible() {
    assertThat(Axe.listSerious(page)).as("axe-core on %s", page.url()).isEmpty();
    return this;
  }

  /** Fails if the page must be scrolled sideways. */
  public SitePage fitsTheScreen() {
    int beyond =
        (Integer)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(beyond).as("pixels beyond the screen on %s", page.url()).isZero();
    return this;
  }

  /** Accepts the error that a test provoked on purpose; every other complaint still counts. */
  public SitePage forgive(String part) {
    complaints.removeIf(complaint -> complaint.contains(part));
    return this;
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).as("errors and outside requests of the page").isEmpty();
  }

  private void letInside(Route route) {
    String url = route.request().url();
    if (url.startsWith(origin + "/") || url.startsWith("data:") || url.startsWith("blob:")) {
      route.resume();
    } else {
      complaints.add("asked outside: " + url);
      route.abort();
    }
  }

  private void hear(ConsoleMessage message) {
    if ("error".equals(message.type()) || "warning".equals(message.type())) {
      complaints.add(message.type() + ": " + message.text() + " at " + message.location());
    }
  }
}
