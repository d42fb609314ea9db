package io.chengji.kernel.publication.api;

import io.chengji.kernel.http.Admission;
import io.chengji.kernel.http.Api;
import io.chengji.kernel.http.FieldError;
import io.chengji.kernel.http.Operation;
import io.chengji.kernel.http.Operations;
import io.chengji.kernel.http.Problem;
import io.chengji.kernel.http.ProblemKind;
import io.chengji.kernel.http.Reply;
import io.chengji.kernel.http.Request;
import io.chengji.kernel.publication.BundleMaker;
import io.chengji.kernel.publication.Publications;
import io.chengji.kernel.publication.Published;
import io.chengji.kernel.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What is published, what each result rests on, and the bundle that proves it; all public. */
public final class PublicationApi implements Api {
  private static final String PATH = "/api/v1/publications";
  private static final String ONE = PATH + "/{entry}";
  private static final Words NUMBER = new Words("1到2^53−1的整数", "a whole number from 1 to 2^53 − 1");

  private final Publications publications;
  private final BundleMaker bundles;

  /** The face of what is published. */
  public PublicationApi(Publications publications, BundleMaker bundles) {
    this.publications = publications;
    this.bundles = bundles;
  }

  @Override
  public void register(Operations operations) {
    operations
        .add(Operation.get("listPublications", PATH, Admission.PUBLIC), this::list)
        .add(Operation.get("getPublication", ONE, Admission.PUBLIC), this::get)
        .add(
            Operation.get("getPublicationBundle", ONE + "/bundle", Admission.PUBLIC)
                .withQuery("since")
                .withProduces("application/zip"),
            this::bundle)
        .add(
            Operation.get("getPublicationEvidence", ONE + "/evidence/{sha256}", Admission.PUBLIC)
                .withProduces("application/json"),
            this::evidence);
  }

  private Reply list(Request request) {
    return Reply.json(PublicationBodies.list(publications.listCurrent(), bundles));
  }

  private Reply get(Request request) {
    return Reply.json(PublicationBodies.detail(published(request), publications, bundles));
  }

  private Reply bundle(Request request) {
    Published published = published(request);
    OptionalLong since = since(request);
    Optional<byte[]> bundle = bundles.make(published, since);
    return bundle
        .map(bytes -> Reply.bytes("application/zip", bytes))
        .orElseThrow(() -> notSealed().asException())
        .withHeader(
            "Content-Disposition",
            "attachment; filename=\"chengji-%d.zip\"".formatted(published.entryId()));
  }

  private static Problem notSealed() {
    return Problem.of(
        ProblemKind.CONFLICT,
        "该结果尚未封入日志，请稍候一两秒再试",
        "the result is not sealed into the log yet; try again in a second or two");
  }

  private Reply evidence(Request request) {
    Published published = published(request);
    String sha256 = request.path("sha256");
    boolean named = published.evidence().stream().anyMatch(line -> line.sha256().equals(sha256));
    return Optional.of(sha256)
        .filter(hash -> named)
        .flatMap(publications::findEvidence)
        .map(bytes -> Reply.bytes("application/json", bytes))
        .orElseThrow(() -> unknown("path:sha256", sha256).asException());
  }

  private Published published(Request request) {
    String given = request.path("entry");
    return entryId(given)
        .flatMap(publications::findPublished)
        .orElseThrow(() -> unknown("path:entry", given).asException());
  }

  private static Problem unknown(String field, String given) {
    return Problem.ofField(
        ProblemKind.NOT_FOUND,
        new FieldError(
            field,
            given,
            new Words("已公布的结果", "a published result"),
            new Words("请从结果列表选取", "Choose one from the list of results.")));
  }

  private static Optional<Long> entryId(String text) {
    return text.matches("[1-9][0-9]{0,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private static OptionalLong since(Request request) {
    List<String> given = request.queries("since");
    if (given.isEmpty()) {
      return OptionalLong.empty();
    }
    return entryId(given.getFirst())
        .map(OptionalLong::of)
        .orElseThrow(
            () ->
                Problem.ofField(
                        ProblemKind.BAD_REQUEST,
                        new FieldError(
                            "query:since",
                            given.getFirst(),
                            NUMBER,
                            new Words(
                                "请给出旧检查点的条目数", "Give the size that the old checkpoint states.")))
                    .asException());
  }
}
