package io.chengji.proof.formula;

import java.util.Set;

/** A token with its content: the word, the digits, the text without its quotes, the bare unit. */
record Token(Kind kind, String text, Position at) {
  /** Words that cannot name anything (section 1). */
  static final Set<String> KEYWORDS =
      Set.of(
          "formula",
          "division",
          "input",
          "table",
          "band",
          "let",
          "result",
          "number",
          "list",
          "boolean",
          "text",
          "date",
          "missing",
          "fail",
          "skip",
          "zero",
          "scale",
          "from",
          "below",
          "up_to",
          "if",
          "then",
          "else",
          "and",
          "or",
          "not",
          "true",
          "false",
          "half_up",
          "half_even",
          "half_down",
          "up",
          "down",
          "ceiling",
          "floor");

  enum Kind {
    NAME("名称", "a name"),
    KEYWORD("关键字", "a keyword"),
    NUMBER("数字", "a number"),
    DATE("日期", "a date"),
    TEXT("引号文字", "a quoted text"),
    UNIT("方括号单位", "a unit in brackets"),
    SYMBOL("符号", "a symbol"),
    END("公式结尾", "the end");

    private final Bilingual spoken;

    Kind(String zh, String en) {
      spoken = new Bilingual(zh, en);
    }

    Bilingual spoken() {
      return spoken;
    }
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Whether it is this keyword or symbol. */
  boolean is(String word) {
    return (kind == Kind.KEYWORD || kind == Kind.SYMBOL) && text.equals(word);
  }

  Bilingual spoken() {
    return switch (kind) {
      case END -> kind.spoken();
      case TEXT -> new Bilingual("\"" + text + "\"", "\"" + text + "\"");
      case UNIT -> new Bilingual("[" + text + "]", "[" + text + "]");
      default -> new Bilingual("“" + text + "”", "'" + text + "'");
    };
  }
}
