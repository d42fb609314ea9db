package io.chengji.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, driven through the machine's Node. Not thread-safe. */
final class Chromium implements AutoCloseable {
  private static final double LONGEST_WAIT_MILLIS = 90_000;
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--font-render-hinting=none");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** What keeps the browser tests from running here, in one sentence; empty if nothing does. */
  static Optional<String> findObstacle() {
    if (findExecutable().isEmpty()) {
      return Optional.of("no Chromium on PATH or named by CHENGJI_CHROMIUM");
    }
    if (findOnPath("node").isEmpty()) {
      return Optional.of("no node on PATH");
    }
    return Optional.empty();
  }

  static Chromium launch() {
    String node = findOnPath("node").orElseThrow().toString();
    Map<String, String> environment =
        Map.of("PLAYWRIGHT_NODEJS_PATH", node, "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(findExecutable().orElseThrow())
                    .setHeadless(true)
                    .setArgs(flags()));
    return new Chromium(playwright, browser);
  }

  /** A new visitor of the site at an origin, with a memory of his own. */
  SitePage page(String origin, Path screenshots, Tongue tongue, Scheme scheme, Viewport viewport) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(tongue.tag())
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(scheme.asked())
                .setViewportSize(viewport.width(), viewport.height())
                .setHasTouch(viewport.touch())
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    context.setDefaultTimeout(LONGEST_WAIT_MILLIS);
    Axe.prepare(context);
    return new SitePage(origin, context, screenshots);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static List<String> flags() {
    List<String> flags = new ArrayList<>(FLAGS);
    if ("root".equals(System.getProperty("user.name"))) {
      flags.add("--no-sandbox"); // Chromium refuses to run as root with its sandbox.
    }
    return flags;
  }

  private static Optional<Path> findExecutable() {
    String named = System.getenv("CHENGJI_CHROMIUM");
    if (named != null && Files.isExecutable(Path.of(named))) {
      return Optional.of(Path.of(named));
    }
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> findOnPath(name).stream())
        .findFirst();
  }

  private static Optional<Path> findOnPath(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
