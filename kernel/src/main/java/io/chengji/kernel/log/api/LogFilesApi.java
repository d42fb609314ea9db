package io.chengji.kernel.log.api;

import io.chengji.kernel.http.Admission;
import io.chengji.kernel.http.Api;
import io.chengji.kernel.http.Operation;
import io.chengji.kernel.http.Operations;
import io.chengji.kernel.http.Reply;
import io.chengji.kernel.http.Request;
import io.chengji.kernel.log.PublicLog;

/**
 * Checkpoint, tiles and bundles of entries under {@code /log}, as C2SP tlog-tiles has them. A full
 * tile never changes; a partial one neither, but goes when the tile is full.
 */
public final class LogFilesApi implements Api {
  private static final String BYTES = "application/octet-stream";
  private static final String FOR_A_DAY = "public, max-age=86400, immutable";

  private final PublicLog log;

  public LogFilesApi(PublicLog log) {
    this.log = log;
  }

  @Override
  public void register(Operations operations) {
    operations
        .add(
            Operation.get("getLogCheckpoint", "/log/checkpoint", Admission.PUBLIC)
                .withProduces("text/plain"),
            request -> checkpoint())
        .add(
            Operation.get("getLogEntryBundle", "/log/tile/entries/{path}", Admission.PUBLIC)
                .withDeepPath()
                .withProduces(BYTES),
            this::file)
        .add(
            Operation.get("getLogTile", "/log/tile/{level}/{path}", Admission.PUBLIC)
                .withDeepPath()
                .withProduces(BYTES),
            this::file);
  }

  private Reply checkpoint() {
    String note = LogMisses.require(log).note();
    return Reply.text("text/plain", note).withHeader("Cache-Control", "no-cache");
  }

  private Reply file(Request request) {
    String path = request.uriPath().substring("/log/".length());
    byte[] bytes = log.find(path).orElseThrow(LogMisses::noTile);
    return Reply.bytes(BYTES, bytes).withHeader("Cache-Control", FOR_A_DAY);
  }
}
