package io.chengji.proof.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A value of JSON (RFC 8259); immutable. */
public sealed interface Json {
  /** The largest number that every reader of JSON takes exactly, 2^53 − 1. */
  long LARGEST_WHOLE = (1L << 53) - 1;

  /** Reads one value out of UTF-8 that holds nothing else; fails with a {@link JsonException}. */
  static Json parse(byte[] utf8, JsonLimits limits) {
    return new JsonReader(utf8, limits).read();
  }

  /** Named values in the order in which they came, which does not count in comparing. */
  record Obj(Map<String, Json> members) implements Json {
    public Obj {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The value of this name, if there is one. */
    public Optional<Json> find(String name) {
      return Optional.ofNullable(members.get(name));
    }
  }

  /** Values in their order. */
  record Arr(List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }
  }

  /** A string. */
  record Text(String value) implements Json {}

  /** A number as it was written; two of them are equal only if their texts are. */
  record Num(String text) implements Json {
    private static final int LONGEST = 1000;
    private static final int LONGEST_WHOLE = 17;
    private static final Pattern GRAMMAR =
        Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

    public Num {
      if (!GRAMMAR.matcher(text).matches()) {
        throw new IllegalArgumentException("not a number of JSON");
      }
    }

    /** A whole number. */
    public static Num of(long value) {
      return new Num(Long.toString(value));
    }

    /** The exact value; fails beyond 1,000 characters or an exponent of 10,000. */
    public BigDecimal decimal() {
      if (text.length() <= LONGEST) {
        try {
          BigDecimal value = new BigDecimal(text);
          if (Math.abs((long) value.scale()) <= 10L * LONGEST) {
            return value;
          }
        } catch (NumberFormatException exponentTooLarge) {
          throw new ArithmeticException("the exponent of a number is too large");
        }
      }
      throw new ArithmeticException("a number is too large to be taken as a decimal");
    }

    /** The value, if it is written as a whole number, is not −0 and lies within ±(2^53 − 1). */
    public OptionalLong findWhole() {
      boolean digits = text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
      if (!digits || text.length() > LONGEST_WHOLE || text.equals("-0")) {
        return OptionalLong.empty();
      }
      long value = Long.parseLong(text);
      return Math.abs(value) <= LARGEST_WHOLE ? OptionalLong.of(value) : OptionalLong.empty();
    }
  }

  /** True or false. */
  enum Bool implements Json {
    FALSE,
    TRUE;

    /** The value of a Java boolean. */
    public static Bool of(boolean value) {
      return value ? TRUE : FALSE;
    }

    /** As a Java boolean. */
    public boolean value() {
      return this == TRUE;
    }
  }

  /** The value null. */
  enum Null implements Json {
    NULL
  }
}
