package io.chengji.kernel.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a file: {@code chengji-YYYYMMDD-HHMMSS.chengji-backup}, in UTC. */
final class BackupName {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
  private static final Pattern FORM = Pattern.compile("chengji-(\\d{8}-\\d{6})\\.chengji-backup");

  private BackupName() {}

  static String of(Instant time) {
    return "chengji-"
        + TIME.format(time.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS))
        + ".chengji-backup";
  }

  /** When a file of this name was made; empty if it is no such name. */
  static Optional<Instant> parse(String name) {
    Matcher matcher = FORM.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(matcher.group(1), TIME).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
