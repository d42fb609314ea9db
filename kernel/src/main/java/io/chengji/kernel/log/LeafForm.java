package io.chengji.kernel.log;

import io.chengji.kernel.journal.CanonicalJson;
import io.chengji.proof.tree.EntryBundle;
import io.chengji.proof.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The data of a leaf, made from an entry after section 2 of {@code docs/bundle-format.md}: open for
 * a kind that was public when the entry was written, closed for any other.
 */
final class LeafForm {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private LeafForm() {}

  /** The commitment to what is closed of an entry: SHA-256(salt ‖ body). */
  static Hash commitment(SealRow entry) {
    return commitment(entry, isOpen(entry));
  }

  /** The data of the leaf, given the commitment. */
  static byte[] data(SealRow entry, Hash commitment) {
    return isOpen(entry) ? bytes(open(entry, commitment)) : closed(commitment);
  }

  /** The data of the leaf of an entry that is not public. */
  static byte[] closed(Hash commitment) {
    return bytes("{\"closed\":\"" + commitment.hex() + "\",\"v\":1}");
  }

  /**
   * Whether the leaf is open. An entry that is too long for an open leaf is closed; {@code Change}
   * refuses such entries since there is a log.
   */
  static boolean isOpen(SealRow entry) {
    if (!entry.kind().isPublic()) {
      return false;
    }
    int most = EntryBundle.LONGEST_ENTRY;
    return entry.payload().length() < most / 4
        || bytes(open(entry, commitment(entry, true))).length <= most;
  }

  private static Hash commitment(SealRow entry, boolean open) {
    byte[] body = bytes(open ? who(entry) : whole(entry));
    byte[] salted = new byte[entry.salt().length + body.length];
    System.arraycopy(entry.salt(), 0, salted, 0, entry.salt().length);
    System.arraycopy(body, 0, salted, entry.salt().length, body.length);
    return Hash.ofData(salted);
  }

  private static String open(SealRow entry, Hash commitment) {
    return new StringBuilder(entry.payload().length() + 400)
        .append("{\"at\":\"")
        .append(TIME.format(entry.receivedAt()))
        .append("\",\"closed\":\"")
        .append(commitment.hex())
        .append("\",")
        .append(subject(entry))
        .append(",\"organisation\":")
        .append(text(entry.actor().organisation()))
        .append(",\"payload\":")
        .append(entry.payload())
        .append(",\"post\":")
        .append(text(entry.actor().post()))
        .append(",\"v\":1,\"version\":")
        .append(entry.kind().version())
        .append('}')
        .toString();
  }

  private static String who(SealRow entry) {
    return "{\"actor\":%s,\"onBehalfOf\":%s,\"request\":%s}"
        .formatted(
            text(entry.actor().id()), text(entry.actor().onBehalfOf()), text(entry.request()));
  }

  private static String whole(SealRow entry) {
    return new StringBuilder(entry.payload().length() + 400)
        .append("{\"actor\":")
        .append(text(entry.actor().id()))
        .append(",\"at\":\"")
        .append(TIME.format(entry.receivedAt()))
        .append("\",")
        .append(subject(entry))
        .append(",\"onBehalfOf\":")
        .append(text(entry.actor().onBehalfOf()))
        .append(",\"organisation\":")
        .append(text(entry.actor().organisation()))
        .append(",\"payload\":")
        .append(entry.payload())
        .append(",\"post\":")
        .append(text(entry.actor().post()))
        .append(",\"request\":")
        .append(text(entry.request()))
        .append(",\"version\":")
        .append(entry.kind().version())
        .append('}')
        .toString();
  }

  private static String subject(SealRow entry) {
    return "\"id\":%d,\"kind\":%s,\"observed\":\"%s\""
        .formatted(entry.id(), text(entry.kind().name()), time(entry.observedAt()));
  }

  private static String time(Instant instant) {
    return TIME.format(instant);
  }

  private static String text(@Nullable String text) {
    return text == null ? "null" : CanonicalJson.write(JsonNodeFactory.instance.stringNode(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
