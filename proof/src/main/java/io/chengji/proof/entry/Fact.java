package io.chengji.proof.entry;

import io.chengji.proof.json.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an entry tells, without who did it.
 *
 * @param at when it was received, whole microseconds
 * @param id number of the entry in its store, from 1; not its index in the log
 * @param kind dotted lower-case words, such as {@code register.imported}
 * @param observed when what it tells of was observed, whole microseconds
 * @param organisation organisation in whose name it was done
 * @param payload an object; depends on kind and version
 * @param post post of whoever did it
 * @param version version of the payload's schema, from 1
 */
public record Fact(
    Instant at,
    long id,
    String kind,
    Instant observed,
    @Nullable String organisation,
    Json payload,
    @Nullable String post,
    long version) {
  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*");
  private static final long LARGEST = (1L << 53) - 1;

  /** A fact whose members have their form. */
  public Fact {
    TimeText.check(at);
    TimeText.check(observed);
    Form.members("payload", payload);
    if (!isKind(kind)) {
      throw new FormException("kind is not of dotted lower-case words");
    }
    if (id < 1 || id > LARGEST || version < 1 || version > LARGEST) {
      throw new FormException("id and version are whole numbers from 1 on");
    }
  }

  /** Whether a text has the form of a kind. */
  public static boolean isKind(String text) {
    return KIND.matcher(text).matches();
  }

  /** The fact within a form that has more members. */
  static Fact ofForm(Form form) {
    return new Fact(
        form.time("at"),
        form.whole("id", 1),
        form.text("kind"),
        form.time("observed"),
        form.textOrNull("organisation"),
        form.value("payload"),
        form.textOrNull("post"),
        form.whole("version", 1));
  }

  Map<String, Json> members() {
    Map<String, Json> members = new HashMap<>();
    members.put("at", new Json.Text(TimeText.write(at)));
    members.put("id", Json.Num.of(id));
    members.put("kind", new Json.Text(kind));
    members.put("observed", new Json.Text(TimeText.write(observed)));
    members.put("organisation", Actor.textOrNull(organisation));
    members.put("payload", payload);
    members.put("post", Actor.textOrNull(post));
    members.put("version", Json.Num.of(version));
    return members;
  }
}
