package io.chengji.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whether the harness sees what a page test relies on it to see. */
@ExtendWith(SiteExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SitePageTest {
  private static final String HEAD =
      "<!doctype html><html lang=zh><title>t</title><main><h1>城</h1>";

  @TempDir Path screenshots;
  private HttpServer server;
  private Chromium chromium;

  @BeforeAll
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve("/sound", HEAD + "<p>没有问题</p>");
    serve("/outside", HEAD + "<img alt=x src='http://example.invalid/x.png'>");
    serve("/missing", HEAD + "<img alt=x src='/nowhere.png'>");
    serve("/throwing", HEAD + "<script src='/broken.js'></script>");
    serve("/broken.js", "throw new Error('broken on purpose')");
    serve("/unlabelled", HEAD + "<img src='/sound'><input>");
    serve("/wide", HEAD + "<div style='width:3000px'>宽</div>");
    server.createContext("/nowhere.png", exchange -> exchange.sendResponseHeaders(404, -1));
    server.start();
    chromium = Chromium.launch();
  }

  @AfterAll
  void close() {
    chromium.close();
    server.stop(0);
  }

  @Test
  void soundPage_passesEveryLook() {
    SitePage page = visit("/sound").isAccessible().fitsTheScreen().screenshot("sound");

    assertThat(page.text()).contains("没有问题");
    assertThatCode(page::close).doesNotThrowAnyException();
    assertThat(screenshots.resolve("sound.png")).isNotEmptyFile();
  }

  @Test
  void requestToTheOutside_isStoppedAndFailsTheTest() {
    assertThatThrownBy(visit("/outside")::close)
        .hasMessageContaining("asked outside: http://example.invalid/x.png");
  }

  @Test
  void missingPart_failsTheTest() {
    assertThatThrownBy(visit("/missing")::close).hasMessageContaining("404");
  }

  @Test
  void errorInAScript_failsTheTest() {
    assertThatThrownBy(visit("/throwing")::close).hasMessageContaining("broken on purpose");
  }

  @Test
  void provokedError_isForgivenByItsWords() {
    SitePage page = visit("/throwing").forgive("broken on purpose");

    assertThatCode(page::close).doesNotThrowAnyException();
  }

  @Test
  void pageThatExcludesSomeone_failsTheLookOfAxe() {
    try (SitePage page = visit("/unlabelled").forgive("/sound")) {
      assertThatThrownBy(page::isAccessible)
          .hasMessageContaining("image-alt")
          .hasMessageContaining("label");
    }
  }

  @Test
  void pageWiderThanThePhone_failsTheLookAtItsWidth() {
    try (SitePage page = visit("/wide")) {
      assertThatThrownBy(page::fitsTheScreen).hasMessageContaining("beyond the screen");
    }
  }

  private SitePage visit(String path) {
    String origin = "http://127.0.0.1:" + server.getAddress().getPort();
    return chromium.page(origin, screenshots, Tongue.ZH, Scheme.LIGHT, Viewport.PHONE).open(path);
  }

  private void serve(String path, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          var headers = exchange.getResponseHeaders();
          headers.add(
              "Content-Type",
              path.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8");
          headers.add(
              "Content-Security-Policy",
              "default-src 'self'; img-src *; style-src 'self' 'unsafe-inline'");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
