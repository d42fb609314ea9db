package io.chengji.kernel.log.api;

import io.chengji.kernel.http.Admission;
import io.chengji.kernel.http.Api;
import io.chengji.kernel.http.Operation;
import io.chengji.kernel.http.Operations;
import io.chengji.kernel.http.Reply;
import io.chengji.kernel.http.Request;
import io.chengji.kernel.log.JournalLog;
import io.chengji.kernel.log.LogState;
import io.chengji.kernel.log.PublicLog;
import io.chengji.proof.tree.Hash;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The log, its entries and its proofs, for those who ask for one at a time. */
public final class LogApi implements Api {
  private static final String ENTRY = "/api/v1/log/entries/{index}";

  private final JournalLog log;
  private final PublicLog published;

  public LogApi(JournalLog log) {
    this.log = log;
    this.published = log.published();
  }

  @Override
  public void register(Operations operations) {
    operations
        .add(Operation.get("getLog", "/api/v1/log", Admission.PUBLIC), request -> describe())
        .add(Operation.get("getLogEntry", ENTRY, Admission.PUBLIC), this::entry)
        .add(
            Operation.get("getLogProof", ENTRY + "/proof", Admission.PUBLIC)
                .withProduces("text/plain"),
            this::proof)
        .add(
            Operation.get("getLogConsistency", "/api/v1/log/consistency", Admission.PUBLIC)
                .withQuery("from", "to"),
            this::consistency)
        .add(
            Operation.get("getLogPolicy", "/api/v1/log/policy", Admission.PUBLIC)
                .withProduces("text/plain"),
            request -> Reply.text("text/plain", log.policy()));
  }

  private Reply describe() {
    LogState state = log.state();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("state", state.condition().word());
    if (state.reason() != null) {
      body.put("reason", state.reason());
    }
    body.put("origin", log.origin());
    Optional<PublicLog.Checkpoint> newest = published.findCheckpoint();
    body.put("size", newest.map(PublicLog.Checkpoint::size).orElse(0L));
    newest.ifPresent(checkpoint -> body.put("root", checkpoint.root().base64()));
    newest.flatMap(log::findTime).ifPresent(time -> body.put("time", time.toString()));
    body.put("vkeys", log.listVkeys());
    body.put("witnesses", List.of());
    return Reply.json(body);
  }

  private Reply entry(Request request) {
    PublicLog.Checkpoint newest = LogMisses.require(published);
    long index = index(request, newest);
    return Reply.bytes("application/json", published.leaf(newest, index));
  }

  private Reply proof(Request request) {
    PublicLog.Checkpoint newest = LogMisses.require(published);
    long index = index(request, newest);
    StringBuilder text = new StringBuilder("c2sp.org/tlog-proof@v1\n");
    text.append("index ").append(index).append('\n');
    for (Hash hash : published.inclusionProof(newest, index)) {
      text.append(hash.base64()).append('\n');
    }
    return Reply.text("text/plain", text.append('\n').append(newest.note()).toString());
  }

  private static long index(Request request, PublicLog.Checkpoint newest) {
    String text = request.path("index");
    long index = text.matches("0|[1-9][0-9]{0,15}") ? Long.parseLong(text) : Long.MAX_VALUE;
    if (index >= newest.size()) {
      throw LogMisses.noEntry(text, newest.size());
    }
    return index;
  }

  private Reply consistency(Request request) {
    PublicLog.Checkpoint newest = LogMisses.require(published);
    long to = size(request, "to", newest, newest.size());
    long from = size(request, "from", newest, 1);
    if (from > to) {
      throw LogMisses.badSize("from", String.valueOf(from), to);
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("from", tree(newest, from));
    body.put("to", tree(newest, to));
    body.put(
        "hashes", published.consistencyProof(newest, from, to).stream().map(Hash::base64).toList());
    return Reply.json(body);
  }

  private Map<String, Object> tree(PublicLog.Checkpoint newest, long size) {
    return Map.of("size", size, "root", published.root(newest, size).base64());
  }

  private static long size(
      Request request, String name, PublicLog.Checkpoint newest, long fallback) {
    String text = request.query(name).orElse(String.valueOf(fallback));
    long size = text.matches("[1-9][0-9]{0,15}") ? Long.parseLong(text) : Long.MAX_VALUE;
    if (size > newest.size()) {
      throw LogMisses.badSize(name, text, newest.size());
    }
    return size;
  }
}
