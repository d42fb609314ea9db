package io.chengji.programme.internal.storing;

import io.chengji.kernel.words.Words;
import io.chengji.programme.internal.reading.DocumentFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts of a document as one line of words each, for showing what an import adds and removes.
 */
final class FactWords {
  private FactWords() {}

  static List<Words> of(DocumentFacts facts) {
    List<Words> words = new ArrayList<>();
    facts
        .names()
        .forEach(
            n ->
                words.add(
                    said(
                        "名称",
                        "name",
                        "%s %s %s"
                            .formatted(
                                facts.list(n.listId()).heading(), n.province(), n.wording()))));
    facts
        .policies()
        .forEach(
            p -> words.add(said("文件", "plan", p.city() + " 《" + p.title() + "》" + p.number())));
    facts
        .figures()
        .forEach(
            f ->
                words.add(
                    new Words(
                        "数字 " + f.label().zh() + " " + f.text(),
                        "figure: " + f.label().en() + " " + f.text())));
    facts
        .profiles()
        .forEach(
            p ->
                p.facts()
                    .forEach(
                        f -> words.add(said("典型城市", "typical city", p.city() + " " + f.text()))));
    facts.remainders().forEach(r -> words.add(said("未读出", "not understood", r.text())));
    return words;
  }

  private static Words said(String chinese, String english, String text) {
    String plain = text.strip();
    return new Words(chinese + " " + plain, english + ": " + plain);
  }

  /** What the first has and the second has not, each as often as it is missing. */
  static <T> List<T> without(List<T> first, List<T> second) {
    List<T> left = new ArrayList<>(first);
    second.forEach(left::remove);
    return left;
  }
}
