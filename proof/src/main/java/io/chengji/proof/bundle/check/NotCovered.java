package io.chengji.proof.bundle.check;

import io.chengji.proof.bundle.Bundle;
import io.chengji.proof.bundle.Grounds;
import io.chengji.proof.bundle.Manifest.EvidenceLine;
import io.chengji.proof.entry.ClosedLeaf;
import io.chengji.proof.formula.Bilingual;
import java.util.ArrayList;
import java.util.List;

/** Collects in words what was not looked at; a pass means no more than what was. */
final class NotCovered {
  private final List<Bilingual> words = new ArrayList<>();

  /** In the order in which they are best read: what the checker can change first. */
  List<Bilingual> words() {
    List<Bilingual> all = new ArrayList<>(words);
    add(
        all,
        "标题文字与制作时间没有人签名；条目中的时间只是日志自己的说法",
        "nobody signed the words of the subject and the time of making; the time in an entry is the log's own word");
    add(all, "从未写入日志的事情，这里看不出来", "nothing shows what was never written into the journal");
    return all;
  }

  void tellRequest(Request request) {
    if (request.since().isEmpty()) {
      add(
          words,
          "没有给出旧检查点（--since）：看不出日志是否曾被改写后重新签名",
          "no older checkpoint was given (--since): it would not be seen if the log had been rewritten and signed anew");
    }
    if (request.journal().isEmpty()) {
      add(
          words,
          "没有给出日志（--journal）：看不出是否有应计入的条目被遗漏",
          "no journal was given (--journal): an omission would not be seen");
    }
  }

  /** The outside anchor: without witnesses the log alone vouches for itself. */
  void tellNoQuorum() {
    add(
        words,
        "信任策略的法定见证为 none：没有外部见证人，只有日志自己的密钥作保，它可以对不同的人出示不同的历史",
        "the quorum of the policy is none: there is no outside anchor, only the log's own key vouches, and it could show different histories to different people");
  }

  void tellSignature(String keyName) {
    add(
        words,
        keyName + " 的一个签名未能核验：本平台不支持这种签名",
        "a signature of " + keyName + " was not checked: this platform does not know its kind");
  }

  void tellContents(Contents contents) {
    Bundle bundle = contents.bundle();
    for (EvidenceLine line : bundle.manifest().evidence()) {
      if (!line.held()) {
        add(
            words,
            "证据“" + line.name() + "”不在验证包中，只有其散列值",
            "the evidence \"" + line.name() + "\" is not in the bundle, only its hash");
      }
    }
    long closed =
        contents.leaves().entrySet().stream()
            .filter(leaf -> leaf.getValue() instanceof ClosedLeaf)
            .filter(leaf -> !bundle.disclosed().containsKey(leaf.getKey()))
            .count();
    if (closed > 0) {
      add(
          words,
          closed + " 个不公开的条目只核验了存在，没有看到内容",
          "of " + closed + " closed entries only the presence was checked, not the content");
    }
  }

  void tellScope(Request request, Grounds grounds) {
    grounds
        .scope()
        .filter(scope -> request.journal().isEmpty())
        .ifPresent(
            scope ->
                add(
                    words,
                    "结果称已计入此前全部 " + String.join("、", scope.kinds()) + " 条目；没有日志就无法核验",
                    "the result claims to rest on every earlier entry of the kinds "
                        + String.join(", ", scope.kinds())
                        + "; without the journal this was not checked"));
  }

  private static void add(List<Bilingual> words, String zh, String en) {
    words.add(new Bilingual(zh, en));
  }
}
