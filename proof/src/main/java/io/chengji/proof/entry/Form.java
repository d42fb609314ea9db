package io.chengji.proof.entry;

import io.chengji.proof.json.CanonicalJson;
import io.chengji.proof.json.Json;
import io.chengji.proof.json.JsonException;
import io.chengji.proof.json.JsonLimits;
import io.chengji.proof.json.JsonPointer;
import io.chengji.proof.tree.Hash;
import io.chengji.proof.tree.TreeFormatException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object that has exactly the members which its form asks for; each is taken by its type, and a
 * fault is a {@link FormException} that names the member. Immutable.
 */
public final class Form {
  private final String what;
  private final Map<String, Json> members;

  private Form(String what, Map<String, Json> members) {
    this.what = what;
    this.members = members;
  }

  /** An object with these members and no other. */
  public static Form of(String what, Json json, Set<String> names) {
    Map<String, Json> members = members(what, json);
    if (!members.keySet().equals(names)) {
      throw new FormException(what + " has not exactly the members of its form");
    }
    return new Form(what, members);
  }

  /** Members of any object. */
  public static Map<String, Json> members(String what, Json json) {
    if (json instanceof Json.Obj object) {
      return object.members();
    }
    throw new FormException(what + " is no object");
  }

  /** Any value. */
  public Json value(String name) {
    Json value = members.get(name);
    if (value == null) {
      throw new FormException(what + " has no member " + name);
    }
    return value;
  }

  /** A text. */
  public String text(String name) {
    return text(what + "." + name, value(name));
  }

  /** A text, or null where null stands. */
  public @Nullable String textOrNull(String name) {
    return value(name) instanceof Json.Null ? null : text(name);
  }

  /** A whole number from a least one to 2^53 - 1. */
  public long whole(String name, long least) {
    if (value(name) instanceof Json.Num number) {
      OptionalLong whole = number.findWhole();
      if (whole.isPresent() && whole.getAsLong() >= least) {
        return whole.getAsLong();
      }
    }
    throw new FormException(what + "." + name + " is no whole number from " + least + " on");
  }

  /** True or false. */
  public boolean truth(String name) {
    if (value(name) instanceof Json.Bool truth) {
      return truth.value();
    }
    throw new FormException(what + "." + name + " is neither true nor false");
  }

  /** A hash of 64 lower-case hexadecimal digits. */
  public Hash hash(String name) {
    return hash(what + "." + name, value(name));
  }

  /** A time. */
  public Instant time(String name) {
    return TimeText.parse(text(name));
  }

  /** The elements of an array. */
  public List<Json> items(String name) {
    if (value(name) instanceof Json.Arr array) {
      return array.items();
    }
    throw new FormException(what + "." + name + " is no array");
  }

  /** The value as a text. */
  public static String text(String what, Json json) {
    if (json instanceof Json.Text text) {
      return text.value();
    }
    throw new FormException(what + " is no text");
  }

  /** The value as a hash. */
  public static Hash hash(String what, Json json) {
    try {
      return Hash.parseHex(text(what, json));
    } catch (TreeFormatException none) {
      throw new FormException(what + " is no hash of 64 lower-case hexadecimal digits");
    }
  }

  /** The value as a pointer into another one. */
  public static JsonPointer pointer(String what, String text) {
    try {
      return JsonPointer.parse(text);
    } catch (JsonException none) {
      throw new FormException(what + " is no pointer of RFC 6901");
    }
  }

  /** Reads canonical JSON of entries. */
  public static Json parse(String what, byte[] bytes, JsonLimits limits) {
    try {
      return CanonicalJson.parseEntry(bytes, limits);
    } catch (JsonException broken) {
      throw new FormException(what + ": " + broken.getMessage());
    }
  }

  /** Canonical JSON of entries, in UTF-8. */
  public static byte[] canonical(Json json) {
    return CanonicalJson.writeEntry(json).getBytes(StandardCharsets.UTF_8);
  }

  /** Checks that something ascends and has nothing twice. */
  public static <T> List<T> ascending(String what, List<T> list, Comparator<? super T> order) {
    for (int at = 1; at < list.size(); at++) {
      if (order.compare(list.get(at - 1), list.get(at)) >= 0) {
        throw new FormException(what + " does not ascend, or has something twice");
      }
    }
    return List.copyOf(list);
  }
}
