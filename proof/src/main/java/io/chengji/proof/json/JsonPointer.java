package io.chengji.proof.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The place of a value within another, after RFC 6901. */
public record JsonPointer(List<String> tokens) {
  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

  /** Points at the whole. */
  public static final JsonPointer ROOT = new JsonPointer(List.of());

  public JsonPointer {
    tokens = List.copyOf(tokens);
  }

  /** Reads the text form; offsets of a {@link JsonException} are those of its characters. */
  public static JsonPointer parse(String text) {
    List<String> tokens = new ArrayList<>();
    if (!text.isEmpty() && text.charAt(0) != '/') {
      throw new JsonException(0, "a pointer begins with /");
    }
    for (int i = text.indexOf('~'); i >= 0; i = text.indexOf('~', i + 1)) {
      if (!text.startsWith("~0", i) && !text.startsWith("~1", i)) {
        throw new JsonException(i, "in a pointer, ~ is followed by 0 or 1");
      }
    }
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('/', start + 1);
      end = end < 0 ? text.length() : end;
      tokens.add(text.substring(start + 1, end).replace("~1", "/").replace("~0", "~"));
      start = end;
    }
    return new JsonPointer(tokens);
  }

  /** The place of a member or item within the value at this place. */
  public JsonPointer of(String token) {
    List<String> longer = new ArrayList<>(tokens);
    longer.add(token);
    return new JsonPointer(longer);
  }

  /** The value at this place, if there is one. */
  public Optional<Json> find(Json root) {
    Optional<Json> found = Optional.of(root);
    for (String token : tokens) {
      found = found.flatMap(value -> step(value, token));
    }
    return found;
  }

  private static Optional<Json> step(Json value, String token) {
    return switch (value) {
      case Json.Obj object -> object.find(token);
      case Json.Arr array -> item(array.items(), token);
      default -> Optional.empty();
    };
  }

  private static Optional<Json> item(List<Json> items, String token) {
    if (!INDEX.matcher(token).matches()) {
      return Optional.empty();
    }
    int index = Integer.parseInt(token);
    return index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    tokens.forEach(token -> text.append(step(token)));
    return text.toString();
  }

  /** A token as it stands in a text, with the stroke before it. */
  static String step(String token) {
    return "/" + token.replace("~", "~0").replace("/", "~1");
  }
}
