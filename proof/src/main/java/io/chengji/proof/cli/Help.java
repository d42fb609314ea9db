package io.chengji.proof.cli;

/** What {@code verify} says of itself. */
final class Help {
  static final String USAGE =
      """
      用法 / Usage: verify BUNDLE --policy KEYS [--since CHECKPOINT] [--journal DIR] [--deep] [--json] [--language zh|en]
      """;

  static final String TEXT =
      USAGE
          + """

          离线核验一个验证包：它证明的结果是否在日志中、未被改动、由其依据重新计算得出。
          Checks a bundle offline: whether its result is in the log, unaltered, and follows from what it rests on.

            --policy KEYS       您信任的密钥与见证人（tlog-policy），从不取自验证包
                                whose keys and witnesses you trust (tlog-policy); never taken from the bundle
            --since CHECKPOINT  您以前保存的检查点：日志自那以后只增未改
                                a checkpoint that you kept: the log only grew since then
            --journal DIR       下载的全部日志：没有遗漏应计入的条目
                                the whole journal as downloaded: nothing in scope was left out
            --deep              结果所依据的结果也重新计算
                                also computes again the results on which the result rests
            --json              以 JSON 回答 / answers in JSON
            --language zh|en    只用一种语言回答 / answers in one language only

          退出码 / Exit codes: 0 核验通过 proven · 2 被改动 altered · 3 不在日志中 not in the log · 4 无法读取 unreadable ·
          5 缺少信任依据 no anchor · 6 计算不符 arithmetic differs · 7 依据不完整 incomplete · 64 命令有误 wrong command line
          """;

  private Help() {}
}
