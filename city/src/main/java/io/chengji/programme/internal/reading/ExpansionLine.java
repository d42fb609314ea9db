package io.chengji.programme.internal.reading;

import static io.chengji.programme.internal.reading.NameScanner.BLANKS;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that widens an earlier pilot: "X试点新增Y" or "X：新增Y", perhaps with what was approved before.
 *
 * @param base the pilot that is widened
 * @param added where the added names stand on the line
 * @param earlier where the names approved earlier stand, null where the line has none
 * @param earlierYear year of the earlier approval, null where the line has none
 */
record ExpansionLine(Span base, Span added, @Nullable Span earlier, @Nullable Integer earlierYear) {
  private static final Pattern SHAPE =
      Pattern.compile(
          BLANKS + "([^：:，。；]{2,30}?)(?:试点)?[\\s\\p{Z}]*[：:]?[\\s\\p{Z}]*新增(?!试点|名单)(.+)");
  private static final Pattern EARLIER =
      Pattern.compile("[，,；;、]?[\\s\\p{Z}]*(\\d{4})年(?:度)?(?:试点)?(?:已批复|含|已含|包括|已批准)");

  /** Part of a line, from start inclusive to end exclusive. */
  record Span(int start, int end) {
    String of(String line) {
      return line.substring(start, end);
    }
  }

  static Optional<ExpansionLine> find(String line) {
    Matcher matcher = SHAPE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Span base = new Span(matcher.start(1), matcher.end(1));
    Matcher earlier = EARLIER.matcher(line).region(matcher.start(2), line.length());
    if (!earlier.find()) {
      return Optional.of(
          new ExpansionLine(base, new Span(matcher.start(2), line.length()), null, null));
    }
    return Optional.of(
        new ExpansionLine(
            base,
            new Span(matcher.start(2), earlier.start()),
            new Span(earlier.end(), line.length()),
            Integer.valueOf(earlier.group(1))));
  }
}
