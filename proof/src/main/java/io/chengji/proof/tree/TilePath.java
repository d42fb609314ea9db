package io.chengji.proof.tree;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text form of a tile's place, after C2SP tlog-tiles. */
final class TilePath {
  private static final int LONGEST = 64;
  private static final int THOUSAND = 1000;
  private static final String TAIL = "((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?";
  private static final Pattern HASHES = Pattern.compile("tile/([1-9]?[0-9])/" + TAIL);
  private static final Pattern ENTRIES = Pattern.compile("tile/(entries)/" + TAIL);

  private TilePath() {}

  static String write(String head, Tile tile) {
    StringBuilder path = new StringBuilder();
    long rest = tile.index();
    path.append(digits(rest % THOUSAND));
    for (rest /= THOUSAND; rest > 0; rest /= THOUSAND) {
      path.insert(0, 'x' + digits(rest % THOUSAND) + '/');
    }
    return head + path + (tile.isFull() ? "" : ".p/" + tile.width());
  }

  static Tile parse(String path, boolean entries) {
    if (path.length() > LONGEST) {
      throw new TreeFormatException(LONGEST, "too long for the path of a tile");
    }
    Matcher form = (entries ? ENTRIES : HASHES).matcher(path);
    if (!form.matches()) {
      throw new TreeFormatException(0, "not the path of a tile");
    }
    int level = entries ? 0 : Integer.parseInt(form.group(1));
    String number = form.group(2).replaceAll("[x/]", "");
    String width = form.group(3);
    Tile tile = make(level, Long.parseLong(number), width == null ? Tile.FULL : width(width));
    if (!(entries ? tile.bundlePath() : tile.path()).equals(path)) {
      throw new TreeFormatException(form.start(2), "the number of a tile has no leading zeroes");
    }
    return tile;
  }

  private static Tile make(int level, long index, int width) {
    try {
      return new Tile(level, index, width);
    } catch (IllegalArgumentException outside) {
      throw new TreeFormatException(0, "no such tile: " + outside.getMessage());
    }
  }

  private static int width(String digits) {
    int width = Integer.parseInt(digits);
    return width < Tile.FULL ? width : 0;
  }

  private static String digits(long number) {
    String text = Long.toString(THOUSAND + number);
    return text.substring(1);
  }
}
