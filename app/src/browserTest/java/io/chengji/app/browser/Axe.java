package io.chengji.app.browser;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The accessibility rules of axe-core, run inside an open page. */
final class Axe {
  private static final Set<String> SERIOUS = Set.of("serious", "critical");
  private static final String RUN =
      "async () => JSON.stringify((await axe.run(document, {resultTypes: ['violations']})).violations)";
  private static final String SCRIPT = readScript();

  private Axe() {}

  /**
   * Puts axe-core into every page of a context, past its content-security policy, which stays in
   * force.
   */
  static void prepare(BrowserContext context) {
    context.addInitScript(SCRIPT);
  }

  /** Every serious or critical violation as one line: rule, what it asks, and where. */
  static List<String> listSerious(Page page) {
    JsonArray violations = new Gson().fromJson((String) page.evaluate(RUN), JsonArray.class);
    List<String> serious = new ArrayList<>();
    for (JsonElement element : violations) {
      JsonObject violation = element.getAsJsonObject();
      if (SERIOUS.contains(violation.get("impact").getAsString())) {
        serious.add(describe(violation));
      }
    }
    return serious;
  }

  private static String describe(JsonObject violation) {
    List<String> places = new ArrayList<>();
    for (JsonElement node : violation.getAsJsonArray("nodes")) {
      places.add(node.getAsJsonObject().get("target") + " " + node.getAsJsonObject().get("html"));
    }
    return violation.get("id").getAsString()
        + ": "
        + violation.get("help").getAsString()
        + " at "
        + String.join(" | ", places.subList(0, Math.min(3, places.size())));
  }

  private static String readScript() {
    try (InputStream stream = Axe.class.getResourceAsStream("/axe.min.js")) {
      if (stream == null) {
        throw new IllegalStateException("axe.min.js is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
