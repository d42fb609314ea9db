package io.chengji.programme.internal.storing;

import io.chengji.programme.internal.reading.DocumentFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts of a document as one line of words each, for showing what an import adds and removes.
 */
final class FactWords {
  private FactWords() {}

  static List<String> of(DocumentFacts facts) {
    List<String> words = new ArrayList<>();
    facts
        .names()
        .forEach(
            n ->
                words.add(
                    "名称 %s %s %s"
                        .formatted(facts.list(n.listId()).heading(), n.province(), n.wording())));
    facts
        .policies()
        .forEach(p -> words.add("文件 %s 《%s》%s".formatted(p.city(), p.title(), p.number())));
    facts.figures().forEach(f -> words.add("数字 %s %s".formatted(f.label().zh(), f.text())));
    facts
        .profiles()
        .forEach(
            p -> p.facts().forEach(f -> words.add("典型城市 %s %s".formatted(p.city(), f.text()))));
    facts.remainders().forEach(r -> words.add("未读出 " + r.text()));
    return words;
  }

  /** What the first has and the second has not, each as often as it is missing. */
  static List<String> without(List<String> first, List<String> second) {
    List<String> left = new ArrayList<>(first);
    second.forEach(left::remove);
    return left;
  }
}
