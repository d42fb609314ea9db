package io.chengji.proof.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** Times as text: UTC to the microsecond, always 27 characters (docs/bundle-format.md, 1). */
public final class TimeText {
  private static final Pattern FORM =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z");
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final int MICRO = 1000;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

  private TimeText() {}

  /** Reads what {@link #write} writes, and nothing else. */
  public static Instant parse(String text) {
    if (!FORM.matcher(text).matches() || text.startsWith("0000")) {
      throw new FormException("a time is written like 2026-11-20T08:00:00.000000Z");
    }
    try {
      return LocalDateTime.parse(text, FORMAT).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException never) {
      throw new FormException("there is no such time");
    }
  }

  /** A time of whole microseconds in the years 1 to 9999. */
  public static String write(Instant time) {
    return FORMAT.format(check(time).atOffset(ZoneOffset.UTC));
  }

  static Instant check(Instant time) {
    if (time.getNano() % MICRO != 0 || time.isBefore(FIRST) || time.isAfter(LAST)) {
      throw new FormException("a time has whole microseconds and a year from 1 to 9999");
    }
    return time;
  }
}
