package io.chengji.programme.api;

import io.chengji.kernel.http.Api;
import io.chengji.kernel.http.FieldError;
import io.chengji.kernel.http.Operations;
import io.chengji.kernel.http.Page;
import io.chengji.kernel.http.Paging;
import io.chengji.kernel.http.Problem;
import io.chengji.kernel.http.ProblemKind;
import io.chengji.kernel.http.Reply;
import io.chengji.kernel.http.Request;
import io.chengji.kernel.journal.Actor;
import io.chengji.kernel.journal.EntryKind;
import io.chengji.kernel.journal.EntryKinds;
import io.chengji.kernel.journal.Journal;
import io.chengji.kernel.journal.JournalEntry;
import io.chengji.kernel.records.Records;
import io.chengji.kernel.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Entries of the public kinds of the journal, newest first. */
final class JournalApi implements Api {
  private static final Map<String, Words> KIND_NAMES =
      Map.of(
          "result.published", new Words("公布结果", "result published"),
          "register.imported", new Words("导入文件", "document imported"),
          "register.decided", new Words("裁定疑点", "finding decided"),
          "register.withdrawn", new Words("撤回裁定", "decision withdrawn"),
          "log.opened", new Words("开启公开日志", "public log opened"),
          "log.key-rotated", new Words("更换日志密钥", "keys of the log changed"),
          "log.epoch-opened", new Words("日志开始新纪元", "new epoch of the log opened"));

  private final Records records;
  private final List<String> publicKinds;

  JournalApi(Records records, EntryKinds kinds) {
    this.records = records;
    this.publicKinds =
        kinds.listKinds().stream()
            .filter(EntryKind::isPublic)
            .map(EntryKind::name)
            .distinct()
            .toList();
  }

  /** Schema {@code JournalEntry}. */
  record EntryBody(
      long number, String kind, Words kindName, Instant at, Words author, JsonNode payload) {
    static EntryBody of(JournalEntry entry) {
      return new EntryBody(
          entry.id(),
          entry.kind().name(),
          KIND_NAMES.getOrDefault(entry.kind().name(), Words.same(entry.kind().name())),
          entry.receivedAt(),
          author(entry.actor()),
          entry.payload());
    }

    private static Words author(Actor actor) {
      String post = actor.post();
      return post == null ? Bodies.authorWords(actor.id()) : Words.same(post);
    }
  }

  private record EntryPage(List<EntryBody> items, int total, @Nullable String next) {}

  @Override
  public void register(Operations operations) {
    operations.add(
        ListReply.operation("listJournalEntries", "/api/v1/journal/entries", "kind"), this::list);
  }

  private Reply list(Request request) {
    Paging paging = Paging.of(request);
    List<String> asked = request.queries("kind");
    List<String> kinds =
        asked.isEmpty() ? publicKinds : asked.stream().filter(publicKinds::contains).toList();
    Long before = paging.after().map(key -> number(key.getFirst())).orElse(null);
    List<JournalEntry> entries =
        kinds.isEmpty()
            ? List.of()
            : records.withHandle(handle -> Journal.list(handle, before, paging.limit() + 1, kinds));
    Page<JournalEntry> page =
        Page.of(
            entries.stream().filter(entry -> entry.kind().isPublic()).toList(),
            paging,
            entry -> List.of(Long.toString(entry.id())));
    return Reply.json(
        new EntryPage(
            page.items().stream().map(EntryBody::of).toList(), count(kinds), page.next()));
  }

  private int count(List<String> kinds) {
    return kinds.isEmpty() ? 0 : records.withHandle(handle -> Journal.count(handle, kinds));
  }

  private static Long number(String key) {
    try {
      return Long.valueOf(key);
    } catch (NumberFormatException e) {
      throw Problem.ofField(
              ProblemKind.BAD_CURSOR,
              new FieldError(
                  "query:cursor",
                  key,
                  new Words("上一页给出的 next", "the next of the page before"),
                  new Words("请从第一页重新开始", "Start again from the first page.")))
          .asException();
    }
  }
}
