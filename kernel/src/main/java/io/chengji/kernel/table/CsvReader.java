package io.chengji.kernel.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads rows one after the other as RFC 4180 writes them; a line may end with LF or CRLF, a byte
 * order mark at the start is skipped. Not for use by several threads.
 */
public final class CsvReader {
  /** Longest field that is read, in UTF-16 units. */
  public static final int MAX_FIELD_CHARS = 1 << 20;

  /** Most fields of one row. */
  public static final int MAX_FIELDS = 1 << 12;

  private static final int END = -1;
  private static final char QUOTE = '"';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader in;
  private final char[] buffer = new char[8192];
  private int position;
  private int filled;
  private int line = 1;
  private int column = 1;

  /** Reads from {@code in}, which the caller closes. */
  public CsvReader(Reader in) {
    this.in = in;
  }

  /** The line that is being read, counted from 1. */
  public int line() {
    return line;
  }

  /** The field that is being read, counted from 1. */
  public int column() {
    return column;
  }

  /**
   * The next row, or nothing at the end; a blank line is a row of one empty field.
   *
   * @throws CsvException if the text breaks a rule or a limit
   */
  public Optional<CsvRow> readRow() throws IOException {
    if (line == 1 && position == 0 && peek() == BYTE_ORDER_MARK) {
      position++;
    }
    column = 1;
    if (peek() == END) {
      return Optional.empty();
    }
    int firstLine = line;
    List<String> fields = new ArrayList<>();
    fields.add(readField());
    while (peek() == ',') {
      position++;
      column++;
      if (column > MAX_FIELDS) {
        throw refuse(
            "一行最多%d个字段，请检查分隔符", "a row has at most %d fields; check the delimiters", MAX_FIELDS);
      }
      fields.add(readField());
    }
    endRow();
    return Optional.of(new CsvRow(firstLine, fields));
  }

  private String readField() throws IOException {
    return peek() == QUOTE ? readQuoted() : readPlain();
  }

  private String readPlain() throws IOException {
    StringBuilder field = new StringBuilder();
    for (int c = peek(); c != END && c != ',' && c != '\n' && c != '\r'; c = peek()) {
      if (c == QUOTE) {
        throw refuse(
            "未加引号的字段中出现引号，请将整个字段用引号括起并把引号写两次",
            "a quote inside a field without quotes; quote the whole field and double the quote");
      }
      append(field, c);
    }
    return field.toString();
  }

  private String readQuoted() throws IOException {
    int openedAt = line;
    position++;
    StringBuilder field = new StringBuilder();
    while (true) {
      int c = peek();
      if (c == END) {
        throw refuse("第%d行打开的引号没有闭合", "the quote opened in line %d is never closed", openedAt);
      }
      if (c == QUOTE) {
        position++;
        if (peek() != QUOTE) {
          return field.toString();
        }
      }
      append(field, c);
    }
  }

  private void append(StringBuilder field, int c) {
    if (field.length() == MAX_FIELD_CHARS) {
      throw refuse(
          "字段超过%d个字符，请检查引号是否闭合",
          "a field has at most %d characters; check its quotes", MAX_FIELD_CHARS);
    }
    position++;
    if (c == '\n') {
      line++;
    }
    field.append((char) c);
  }

  private void endRow() throws IOException {
    if (peek() == '\r') {
      position++;
      if (peek() != '\n') {
        throw refuse(
            "回车符后缺少换行符，请加引号或改用换行", "a carriage return without line feed; quote it or end the line");
      }
    }
    if (peek() == '\n') {
      position++;
      line++;
    } else if (peek() != END) {
      throw refuse(
          "引号闭合后还有文字，请删去或将其移入引号内", "text after the closing quote; remove it or move it inside");
    }
  }

  private CsvException refuse(String chinese, String english, Object... values) {
    return new CsvException(line, column, chinese.formatted(values), english.formatted(values));
  }

  private int peek() throws IOException {
    if (position == filled) {
      int count;
      do {
        count = in.read(buffer, 0, buffer.length);
      } while (count == 0);
      if (count < 0) {
        return END;
      }
      position = 0;
      filled = count;
    }
    return buffer[position];
  }
}
