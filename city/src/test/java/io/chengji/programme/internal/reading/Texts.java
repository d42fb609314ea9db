package io.chengji.programme.internal.reading;

import io.chengji.kernel.document.SourceText;
import io.chengji.programme.model.DocumentKind;
import io.chengji.programme.model.MentionRole;
import io.chengji.programme.model.SourceDocument;
import java.util.ArrayList;
import java.util.List;

/** Small invented texts, read by the real reader, and what was read of them in short. */
final class Texts {
  static final String TITLE = "某部办公厅关于公布2016年度国家智慧城市试点名单的通知";
  private static final String ENTRY = "国家智慧城市试点";

  private Texts() {}

  static DocumentFacts read(String... lines) {
    return NoticeReader.read(SourceText.ofLines("a.txt", List.of(lines)));
  }

  /** A notice with one list, of which these are the lines. */
  static DocumentFacts notice(String... lines) {
    return read(with(List.of(TITLE, "试点名单"), lines));
  }

  /** A retelling, which may not be quoted by the passage. */
  static DocumentFacts entry(String... lines) {
    return read(with(List.of(ENTRY, "概况", "编辑"), lines));
  }

  /** A collection of plans by city. */
  static DocumentFacts collection(String... lines) {
    return read(with(List.of("各地规划汇总", "《甲城总体规划》", "《乙城总体规划》", "《丙城总体规划》"), lines));
  }

  private static String[] with(List<String> head, String... lines) {
    List<String> all = new ArrayList<>(head);
    all.addAll(List.of(lines));
    return all.toArray(String[]::new);
  }

  /** The running text of these lines. */
  static ProseFlow flow(String... lines) {
    ProseFlow flow = new ProseFlow();
    for (int i = 0; i < lines.length; i++) {
      flow.append(i + 1, lines[i]);
    }
    return flow;
  }

  /** A document of a kind, to which a reader adds facts. */
  static Facts facts(DocumentKind kind) {
    return new Facts(
        new SourceDocument(
            "a.txt", "某文件", kind, "", null, "ab".repeat(32), 100, 9, "UTF-8", kind.quotable()));
  }

  /** Listed names with the heading above them. */
  static List<String> names(DocumentFacts facts) {
    return names(facts, MentionRole.LISTED);
  }

  static List<String> names(DocumentFacts facts, MentionRole role) {
    return facts.names().stream()
        .filter(name -> name.role() == role)
        .map(name -> name.province() + name.text())
        .toList();
  }

  static List<String> repairs(DocumentFacts facts) {
    return facts.corrections().stream()
        .map(c -> c.kind() + ":" + c.raw() + ">" + c.result())
        .toList();
  }

  static List<String> remainders(DocumentFacts facts) {
    return facts.remainders().stream().map(r -> r.text()).toList();
  }

  static List<String> figures(DocumentFacts facts) {
    return facts.figures().stream()
        .map(figure -> figure.subject() + "=" + figure.value().toPlainString())
        .toList();
  }
}
