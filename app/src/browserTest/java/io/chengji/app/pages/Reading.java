package io.chengji.app.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.chengji.app.browser.SitePage;

/** Waiting for what a page of the console reads after a visitor did something. */
final class Reading {
  private static final String BUSY = "main [aria-busy=true]";

  private Reading() {}

  /** Waits until the address holds a part and what belongs to it has been read. */
  static SitePage awaitAddress(SitePage page, String part) {
    page.raw().waitForURL(url -> url.contains(part));
    return await(page);
  }

  /** Waits until nothing on the page is being read. */
  static SitePage await(SitePage page) {
    page.find(BUSY)
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    return page;
  }
}
