package io.chengji.programme.api;

import io.chengji.kernel.http.Admission;
import io.chengji.kernel.http.Api;
import io.chengji.kernel.http.Operation;
import io.chengji.kernel.http.Operations;
import io.chengji.kernel.http.Page;
import io.chengji.kernel.http.Reply;
import io.chengji.kernel.http.Request;
import io.chengji.programme.Register;
import io.chengji.programme.api.DocumentBodies.DocumentBody;
import io.chengji.programme.api.DocumentBodies.DocumentLines;
import io.chengji.programme.api.OverviewBodies.Items;
import io.chengji.programme.api.PilotBodies.MentionBody;
import io.chengji.programme.api.ReviewBodies.CorrectionBody;
import io.chengji.programme.model.Correction;
import io.chengji.programme.model.Mention;
import io.chengji.programme.model.SourceDocument;
import java.io.IOException;

/** Source documents, their lines, every name they print and every correction. */
final class DocumentApi implements Api {
  private static final String[] MENTION_FILTERS = {
    "q", "document", "programme", "batch", "province", "status"
  };
  private static final int MOST_LINES = 10_000_000;
  private static final int MOST_CONTEXT = 200;
  private static final int USUAL_CONTEXT = 10;

  private final RegisterViews views;
  private final Register register;

  DocumentApi(RegisterViews views, Register register) {
    this.views = views;
    this.register = register;
  }

  @Override
  public void register(Operations operations) {
    operations.add(
        Operation.get("listDocuments", "/api/v1/documents", Admission.PUBLIC),
        request -> listDocuments(views.now()));
    operations.add(
        Operation.get("getDocument", "/api/v1/documents/{documentId}", Admission.PUBLIC),
        request -> Reply.json(DocumentBody.of(views.now(), document(request))));
    operations.add(
        Operation.get("listDocumentLines", "/api/v1/documents/{documentId}/lines", Admission.PUBLIC)
            .withQuery("around", "context"),
        this::listLines);
    operations.add(
        ListReply.operation("listMentions", "/api/v1/mentions", MENTION_FILTERS),
        this::listMentions);
    operations.add(
        Exports.operation("exportMentions", "/api/v1/mentions/export", MENTION_FILTERS),
        this::exportMentions);
    operations.add(
        ListReply.operation("listCorrections", "/api/v1/corrections", "q", "kind"),
        this::listCorrections);
    operations.add(
        Exports.operation("exportCorrections", "/api/v1/corrections/export", "q", "kind"),
        this::exportCorrections);
  }

  private static Reply listDocuments(RegisterView view) {
    return Reply.json(
        new Items<>(view.state().documents().stream().map(d -> DocumentBody.of(view, d)).toList()));
  }

  private SourceDocument document(Request request) {
    return Misses.found(
        views.now().findDocument(request.path("documentId")), request, "documentId");
  }

  private Reply listLines(Request request) {
    RegisterView view = views.now();
    SourceDocument document = document(request);
    int around = request.queryInteger("around", 1, MOST_LINES, 1);
    int context = request.queryInteger("context", 0, MOST_CONTEXT, USUAL_CONTEXT);
    return Reply.json(
        register
            .findText(document.id())
            .map(text -> DocumentLines.of(view, document, text, around, context))
            .orElseGet(() -> DocumentLines.without(document, around)));
  }

  private Reply listMentions(Request request) {
    RegisterView view = views.now();
    Selecting.Selection<Mention> selection = Lists.mentions(view).select(request);
    Page<Mention> page = Selecting.page(request, selection.items(), Mention::id);
    return ListReply.of(page, selection.items().size(), mention -> MentionBody.of(view, mention));
  }

  private Reply exportMentions(Request request) throws IOException {
    RegisterView view = views.now();
    return Exports.reply(
        request,
        new RegisterTables(view.state()).mentions(Lists.mentions(view).select(request).items()));
  }

  private Reply listCorrections(Request request) {
    RegisterView view = views.now();
    Selecting.Selection<Correction> selection = Lists.corrections(view).select(request);
    Page<Correction> page = Selecting.page(request, selection.items(), Correction::id);
    return ListReply.of(page, selection, correction -> CorrectionBody.of(view, correction));
  }

  private Reply exportCorrections(Request request) throws IOException {
    RegisterView view = views.now();
    return Exports.reply(
        request,
        new RegisterTables(view.state())
            .corrections(Lists.corrections(view).select(request).items()));
  }
}
