package io.chengji.kernel.log.api;

import io.chengji.kernel.http.FieldError;
import io.chengji.kernel.http.Problem;
import io.chengji.kernel.http.ProblemException;
import io.chengji.kernel.http.ProblemKind;
import io.chengji.kernel.log.PublicLog;
import io.chengji.kernel.words.Words;

/** What is not in the log, or not yet. */
final class LogMisses {
  private LogMisses() {}

  /** The newest checkpoint; 503 until there is one. */
  static PublicLog.Checkpoint require(PublicLog log) {
    return log.findCheckpoint()
        .orElseThrow(
            () ->
                Problem.of(
                        ProblemKind.NOT_READY,
                        "日志还没有检查点，请稍后再试",
                        "The log has no checkpoint yet. Try again in a moment.")
                    .withHeader("Retry-After", "1")
                    .asException());
  }

  static ProblemException noTile() {
    return Problem.of(
            ProblemKind.NOT_FOUND,
            "没有这个瓦片。路径见 C2SP tlog-tiles；未满的瓦片只在有检查点用到时才有，满了以后由整片代替",
            "There is no such tile. C2SP tlog-tiles says how paths are made; a partial tile is there"
                + " only where a checkpoint used it, and goes when the tile is full.")
        .asException();
  }

  static ProblemException noEntry(String index, long size) {
    return Problem.of(
            ProblemKind.NOT_FOUND,
            "日志中没有条目 " + index + "：当前检查点有 " + size + " 条，编号从 0 起",
            "The log has no entry " + index + ": its checkpoint has " + size + ", numbered from 0.")
        .asException();
  }

  static ProblemException badSize(String name, String value, long size) {
    return Problem.ofField(
            ProblemKind.BAD_PARAMETER,
            new FieldError(
                "query:" + name,
                value,
                new Words(
                    "1 到 " + size + " 的整数，from 不大于 to",
                    "whole numbers from 1 to " + size + ", from not above to"),
                new Words("请使用两个检查点的大小", "Use the sizes of two checkpoints.")))
        .asException();
  }
}
