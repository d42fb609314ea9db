package io.chengji.programme.internal.reading;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.NameScanner.Piece;
import io.chengji.programme.internal.reading.NameScanner.Type;
import io.chengji.programme.model.Correction;
import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.MentionRole;
import io.chengji.programme.model.Remainder;
import java.util.List;

/**
 * Reads the names of one line, or of a part of it, into facts; every irregular mark is recorded.
 */
final class NameLineReader {
  private static final Words HALF_WIDTH =
      new Words("名称之间用了半角符号，按分隔符读", "a half-width mark between names was read as a delimiter");
  private static final Words STOP =
      new Words("名称之间用了句号，按分隔符读", "a full stop between names was read as a delimiter");
  private static final Words DOUBLED =
      new Words("分隔符重复，多出的不计", "a delimiter is doubled; the extra one was passed over");
  private static final Words TRAILING =
      new Words("行首或行末有多余的分隔符", "a delimiter stands at an end of the line with no name beside it");
  private static final Words BLANK =
      new Words("名称前后或中间有空白，读时去除", "blanks around or inside a name were left out");

  private final Facts facts;

  NameLineReader(Facts facts) {
    this.facts = facts;
  }

  /**
   * Where names stand.
   *
   * @param from first character of the part to read
   * @param to end of the part to read
   */
  record Site(
      String listId,
      MentionRole role,
      String province,
      String city,
      String base,
      String heading,
      int lineNumber,
      String line,
      int from,
      int to) {}

  /** How many names were read. */
  int read(Site site) {
    List<Piece> pieces = NameScanner.scan(site.line().substring(site.from(), site.to()));
    int semicolons = 0;
    int names = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      switch (piece.type()) {
        case NAME -> {
          name(site, piece, semicolons);
          names++;
        }
        case DELIMITER -> {
          delimiter(site, pieces, i);
          semicolons += piece.text().equals("；") || piece.text().equals(";") ? 1 : 0;
        }
        case BLANK -> blank(site, piece);
        case REMAINDER ->
            facts.remainders.add(new Remainder(piece.text(), evidence(site, piece.text())));
        case FOOTNOTE -> {}
      }
    }
    return names;
  }

  private Evidence evidence(Site site, String words) {
    return facts.quotes.of(site.lineNumber(), site.line(), words, site.heading());
  }

  private void name(Site site, Piece piece, int semicolons) {
    NameParts parts = NameParts.of(piece.text());
    Evidence evidence = evidence(site, piece.text());
    int onLine = facts.countNamesOfLine(site.lineNumber());
    facts.names.add(
        new PrintedName(
            site.lineNumber() + "." + (onLine + 1),
            site.listId(),
            site.role(),
            site.province(),
            site.city(),
            parts.text(),
            piece.text(),
            parts.brackets(),
            site.base(),
            semicolons,
            evidence));
    String plain = NameParts.withoutBlanks(piece.text());
    if (!plain.equals(piece.text())) {
      facts.correct(Correction.Kind.BLANK, piece.text(), plain, BLANK, evidence);
    }
  }

  private void delimiter(Site site, List<Piece> pieces, int at) {
    String mark = pieces.get(at).text();
    Type before = neighbour(pieces, at, -1);
    Type after = neighbour(pieces, at, 1);
    Evidence evidence = evidence(site, around(pieces, at));
    if (before == Type.DELIMITER) {
      facts.correct(Correction.Kind.DELIMITER, mark, "", DOUBLED, evidence);
    } else if (before == Type.BLANK || after == Type.BLANK && !fullStop(mark)) {
      facts.correct(Correction.Kind.DELIMITER, mark, "", TRAILING, evidence);
    } else if (NameScanner.isHalfWidth(mark.charAt(0))) {
      facts.correct(Correction.Kind.DELIMITER, mark, "、", HALF_WIDTH, evidence);
    } else if (after != Type.BLANK && (fullStop(mark) || mark.equals("．"))) {
      facts.correct(Correction.Kind.DELIMITER, mark, "、", STOP, evidence);
    }
  }

  private static boolean fullStop(String mark) {
    return mark.equals("。");
  }

  /** The next piece that is no blank; BLANK at an end of the line. */
  private static Type neighbour(List<Piece> pieces, int at, int step) {
    for (int i = at + step; i >= 0 && i < pieces.size(); i += step) {
      if (pieces.get(i).type() != Type.BLANK) {
        return pieces.get(i).type();
      }
    }
    return Type.BLANK;
  }

  private static String around(List<Piece> pieces, int at) {
    StringBuilder words = new StringBuilder();
    for (int i = Math.max(0, at - 1); i <= Math.min(pieces.size() - 1, at + 1); i++) {
      words.append(pieces.get(i).text());
    }
    return words.toString();
  }

  private void blank(Site site, Piece piece) {
    boolean inside =
        site.from() + piece.start() > firstInk(site.line())
            && site.from() + piece.end() < site.line().stripTrailing().length();
    if (inside) {
      facts.correct(
          Correction.Kind.BLANK, piece.text(), "", BLANK, evidence(site, around(piece, site)));
    }
  }

  private static String around(Piece piece, Site site) {
    int start = site.from() + piece.start();
    int end = Math.min(site.line().length(), site.from() + piece.end() + 10);
    return site.line().substring(start, end);
  }

  private static int firstInk(String line) {
    int at = 0;
    while (at < line.length() && NameScanner.isBlank(line.charAt(at))) {
      at++;
    }
    return at;
  }
}
