package io.chengji.programme.internal.reading;

import io.chengji.programme.internal.reading.PrintedName.Bracket;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of a list taken apart: the name, and what stands in brackets after it.
 *
 * @param text the name without blanks; the whole entry where words follow a bracket
 */
record NameParts(String text, List<Bracket> brackets) {
  private static final Pattern WITH_BRACKET =
      Pattern.compile("([^（()）]+)[（(](.*)[）)]", Pattern.DOTALL);
  private static final Pattern INCLUDING = Pattern.compile("(?:含|包括|包含|其中|下辖)(.*)");
  private static final Pattern NOTE = Pattern.compile(".*(?:\\d|稿|公开|发布|编制|试行|级|个|详见|拟|注).*");

  static NameParts of(String entry) {
    String text = withoutBlanks(entry);
    Matcher matcher = WITH_BRACKET.matcher(text);
    if (!matcher.matches()) {
      return new NameParts(text, List.of());
    }
    List<Bracket> brackets = new ArrayList<>();
    for (String inside : splitBrackets(matcher.group(2))) {
      brackets.add(bracket(inside));
    }
    return new NameParts(matcher.group(1), brackets);
  }

  static String withoutBlanks(String text) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (!NameScanner.isBlank(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  /** Two brackets that follow one another, A（B）（C）, are two. */
  private static List<String> splitBrackets(String inside) {
    return List.of(inside.split("[）)][（(]"));
  }

  private static Bracket bracket(String inside) {
    Matcher including = INCLUDING.matcher(inside);
    if (including.matches()) {
      return new Bracket(Bracket.Kind.INCLUDING, inside, names(including.group(1)));
    }
    if (NOTE.matcher(inside).matches()) {
      return new Bracket(Bracket.Kind.NOTE, inside, List.of());
    }
    List<String> names = names(inside);
    Bracket.Kind kind = names.isEmpty() ? Bracket.Kind.NOTE : Bracket.Kind.UNSAID;
    return new Bracket(kind, inside, names);
  }

  private static List<String> names(String text) {
    return NameScanner.scan(text).stream()
        .filter(piece -> piece.type() == NameScanner.Type.NAME)
        .map(NameScanner.Piece::text)
        .toList();
  }
}
