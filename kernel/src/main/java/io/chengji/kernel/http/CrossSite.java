package io.chengji.kernel.http;

import java.util.Set;

/**
 * Refuses writes that another site's page makes in a visitor's name. A browser says where a request
 * comes from ({@code Sec-Fetch-Site}, {@code Origin}); a program that says nothing is let through
 * here, and a session cookie needs its token beside it in any case.
 */
final class CrossSite {
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private CrossSite() {}

  static void check(Request request) {
    boolean fetchedElsewhere =
        request.header("Sec-Fetch-Site").map(site -> !OURS.contains(site)).orElse(false);
    boolean foreignOrigin =
        request
            .header("Origin")
            .map(origin -> !origin.equalsIgnoreCase(request.origin().site()))
            .orElse(false);
    if (fetchedElsewhere || foreignOrigin) {
      throw Problem.of(
              ProblemKind.CROSS_SITE,
              "写操作只能由本站页面发起。请在本站页面中操作；经代理访问时，请在 server.proxies 中声明代理",
              "A write must come from this site's own pages. Use them; behind a proxy, declare it in server.proxies.")
          .asException();
    }
  }
}
