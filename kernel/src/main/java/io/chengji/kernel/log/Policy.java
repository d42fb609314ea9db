package io.chengji.kernel.log;

/** The policy file that others bring to check with (C2SP tlog-policy). */
final class Policy {
  private Policy() {}

  static String text(Generation generation) {
    StringBuilder text = new StringBuilder();
    text.append("# 日志 ").append(generation.origin()).append(" 的公钥。请从两处取得本文件并比较。\n");
    text.append("# Keys of the log ").append(generation.origin());
    text.append(". Get this file from two places and compare.\n");
    generation.vkeys().forEach(vkey -> text.append("log ").append(vkey).append('\n'));
    return text.append("quorum none\n").toString();
  }
}
