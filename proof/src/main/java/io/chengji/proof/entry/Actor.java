package io.chengji.proof.entry;

import io.chengji.proof.json.Json;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who did what an entry tells; never public.
 *
 * @param actor login or other identity
 * @param onBehalfOf for whom
 * @param request id of the request
 */
public record Actor(@Nullable String actor, @Nullable String onBehalfOf, @Nullable String request) {
  static Actor ofForm(Form form) {
    return new Actor(
        form.textOrNull("actor"), form.textOrNull("onBehalfOf"), form.textOrNull("request"));
  }

  Map<String, Json> members() {
    Map<String, Json> members = new HashMap<>();
    members.put("actor", textOrNull(actor));
    members.put("onBehalfOf", textOrNull(onBehalfOf));
    members.put("request", textOrNull(request));
    return members;
  }

  static Json textOrNull(@Nullable String text) {
    return text == null ? Json.Null.NULL : new Json.Text(text);
  }
}
