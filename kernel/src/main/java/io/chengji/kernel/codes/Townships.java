package io.chengji.kernel.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The townships in columns, sorted by code: some fifty thousand of them in a few megabytes. */
final class Townships {
  static final String HEADER = "code,name,valid_from,valid_to,successor_code";
  private static final Pattern CODE = Pattern.compile("[0-9]{9}");
  private static final int NONE = 0;

  private final int[] codes;
  private final String[] names;
  private final byte[] from;
  private final byte[] to;
  private final int[] successors;
  private final List<LocalDate> dates;
  private final RevisionDates revisions;
  private volatile long @Nullable [] byName;

  private Townships(Columns columns) {
    codes = Arrays.copyOf(columns.codes, columns.size);
    names = Arrays.copyOf(columns.names, columns.size);
    from = Arrays.copyOf(columns.from, columns.size);
    to = Arrays.copyOf(columns.to, columns.size);
    successors = Arrays.copyOf(columns.successors, columns.size);
    dates = List.copyOf(columns.dates);
    revisions = new RevisionDates(dates);
  }

  /** Reads the file's bytes, whose lines are sorted by code. */
  static Townships parse(byte[] bytes) {
    Columns columns = new Columns(bytes);
    columns.readAll();
    return new Townships(columns);
  }

  int size() {
    return codes.length;
  }

  List<Division> listByCode(String code) {
    if (!CODE.matcher(code).matches()) {
      return List.of();
    }
    int wanted = Integer.parseInt(code);
    List<Division> found = new ArrayList<>();
    for (int at = lowerBound(wanted); at < codes.length && codes[at] == wanted; at++) {
      found.add(divisionAt(at));
    }
    return found;
  }

  /** By the index of names, which is made when it is first asked for. */
  List<Division> listByName(String name, String prefix) {
    long[] index = nameIndex();
    long first = (long) name.hashCode() << Integer.SIZE;
    int at = Arrays.binarySearch(index, first);
    List<Division> found = new ArrayList<>();
    for (at = at < 0 ? -at - 1 : at;
        at < index.length && index[at] >> Integer.SIZE == first >> Integer.SIZE;
        at++) {
      int row = (int) index[at];
      if (names[row].equals(name) && "%09d".formatted(codes[row]).startsWith(prefix)) {
        found.add(divisionAt(row));
      }
    }
    return found;
  }

  /** The hash of each name in the upper half, its row in the lower, in order. */
  private long[] nameIndex() {
    long[] known = byName;
    if (known == null) {
      known = new long[names.length];
      for (int row = 0; row < names.length; row++) {
        known[row] = (long) names[row].hashCode() << Integer.SIZE | row;
      }
      Arrays.sort(known);
      byName = known;
    }
    return known;
  }

  RevisionDates revisions() {
    return revisions;
  }

  private int lowerBound(int code) {
    int at = Arrays.binarySearch(codes, code);
    at = at < 0 ? -at - 1 : at;
    while (at > 0 && codes[at - 1] == code) {
      at--;
    }
    return at;
  }

  private Division divisionAt(int at) {
    String code = "%09d".formatted(codes[at]);
    List<String> next =
        successors[at] == NONE ? List.of() : List.of("%09d".formatted(successors[at]));
    return new Division(
        code,
        names[at],
        DivisionLevel.TOWNSHIP,
        code.substring(0, 6),
        dates.get(from[at]),
        to[at] < 0 ? null : dates.get(to[at]),
        next,
        kindOf(names[at], codes[at] % 1000),
        next.isEmpty() ? CodeBasis.REVISION : CodeBasis.DERIVED);
  }

  /**
   * The kind by the last three digits: 001 to 099 subdistrict, 100s town, 200s and 300s township.
   */
  private static String kindOf(String name, int serial) {
    if (serial < 100) {
      return "subdistrict";
    }
    if (serial < 200) {
      return "town";
    }
    boolean township = serial < 400;
    return township ? name.endsWith("苏木") ? "sumu" : "township" : "quasi-township";
  }

  /** The growing columns while a file is read. */
  private static final class Columns {
    private final byte[] bytes;
    private int at;
    private int size;
    private int[] codes = new int[1 << 16];
    private String[] names = new String[1 << 16];
    private byte[] from = new byte[1 << 16];
    private byte[] to = new byte[1 << 16];
    private int[] successors = new int[1 << 16];
    private final Map<Integer, Byte> known = new TreeMap<>();
    private final List<LocalDate> dates = new ArrayList<>();

    Columns(byte[] bytes) {
      this.bytes = bytes;
      byte[] header = (HEADER + "\n").getBytes(UTF_8);
      if (!Arrays.equals(
          bytes, 0, Math.min(header.length, bytes.length), header, 0, header.length)) {
        throw new IllegalArgumentException("townships.csv: the header is not " + HEADER);
      }
      at = header.length;
    }

    void readAll() {
      while (at < bytes.length) {
        if (size == codes.length) {
          grow();
        }
        codes[size] = number();
        names[size] = text();
        from[size] = date();
        to[size] = date();
        successors[size] = number();
        size++;
      }
    }

    private void grow() {
      codes = Arrays.copyOf(codes, size * 2);
      names = Arrays.copyOf(names, size * 2);
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
      successors = Arrays.copyOf(successors, size * 2);
    }

    /** The digits up to the next delimiter as one number; dashes are passed over, none is zero. */
    private int number() {
      int value = 0;
      for (; bytes[at] != ',' && bytes[at] != '\n'; at++) {
        value = bytes[at] == '-' ? value : value * 10 + (bytes[at] - '0');
      }
      at++;
      return value;
    }

    private String text() {
      int start = at;
      while (bytes[at] != ',') {
        at++;
      }
      return new String(bytes, start, at++ - start, UTF_8);
    }

    private byte date() {
      int day = number();
      return day == NONE ? -1 : known.computeIfAbsent(day, this::remember);
    }

    private byte remember(int day) {
      dates.add(LocalDate.of(day / 10000, day / 100 % 100, day % 100));
      return (byte) (dates.size() - 1);
    }
  }
}
