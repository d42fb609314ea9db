package io.chengji.app.browser;

import java.net.URI;
import java.nio.file.Path;

/** The running program with a browser before it; one for all browser tests. Not thread-safe. */
public final class Site implements AutoCloseable {
  private final RunningServer server;
  private final Chromium chromium;
  private final Path screenshots = Path.of("target", "screenshots");

  private Site(RunningServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
  }

  static Site open() {
    RunningServer server = RunningServer.start();
    try {
      return new Site(server, Chromium.launch());
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Where the program answers, without a slash at the end. */
  public URI address() {
    return server.address();
  }

  /** The administrator's password of this fresh home. */
  public String password() {
    return server.password();
  }

  /** A new visitor, with a memory of his own. */
  public SitePage page(Tongue tongue, Scheme scheme, Viewport viewport) {
    return chromium.page(address().toString(), screenshots, tongue, scheme, viewport);
  }

  @Override
  public void close() {
    chromium.close();
    server.close();
  }
}
