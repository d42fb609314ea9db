package io.chengji.programme.api;

import io.chengji.kernel.http.Admission;
import io.chengji.kernel.http.Api;
import io.chengji.kernel.http.Operation;
import io.chengji.kernel.http.Operations;
import io.chengji.kernel.http.Reply;
import io.chengji.kernel.http.Request;
import io.chengji.kernel.search.NameIndex;
import io.chengji.kernel.search.SearchAnswer;
import io.chengji.kernel.search.SearchHit;
import io.chengji.kernel.words.Words;
import io.chengji.programme.api.Bodies.Range;
import io.chengji.programme.model.Finding;
import io.chengji.programme.model.Listing;
import io.chengji.programme.model.Place;
import io.chengji.programme.model.Policy;
import io.chengji.programme.model.ReportingGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Search over pilots, places, policies, source documents and findings at once. */
final class SearchApi implements Api {
  private static final int MOST = 100;
  private static final int USUAL = 20;

  private final RegisterViews views;

  SearchApi(RegisterViews views) {
    this.views = views;
  }

  private enum Type {
    PLACE,
    PILOT,
    POLICY,
    DOCUMENT,
    FINDING;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Schema {@code Hit}. */
  record Hit(
      String type, String id, String text, Words context, String match, List<Range> highlight) {}

  /** Schema {@code SearchResult}. */
  record SearchResult(List<Hit> items, int total) {}

  private record Found(Type type, SearchHit<String> hit) {}

  private static final Comparator<Found> ORDER =
      Comparator.comparing((Found found) -> found.hit().kind())
          .thenComparing(found -> found.hit().ranges().getFirst().from() > 0)
          .thenComparing(Found::type)
          .thenComparing(found -> found.hit().text().length());

  @Override
  public void register(Operations operations) {
    operations.add(
        Operation.get("search", "/api/v1/search", Admission.PUBLIC).withQuery("q", "type", "limit"),
        this::search);
  }

  private Reply search(Request request) {
    String query =
        request
            .query("q")
            .map(Selecting::checked)
            .orElseThrow(
                () ->
                    Request.badQuery(
                        "q",
                        "",
                        new Words("1 到 100 个字符", "1 to 100 characters"),
                        new Words("请给出检索词", "Say what to look for.")));
    int limit = request.queryInteger("limit", 1, MOST, USUAL);
    List<Type> types = types(request);
    RegisterView view = views.now();
    List<Found> found = new ArrayList<>();
    int total = 0;
    for (Type type : types) {
      SearchAnswer<String> answer = indexOf(view, type).search(query, limit);
      answer.hits().forEach(hit -> found.add(new Found(type, hit)));
      total += answer.total();
    }
    found.sort(ORDER);
    return Reply.json(
        new SearchResult(found.stream().limit(limit).map(one -> hit(view, one)).toList(), total));
  }

  private static List<Type> types(Request request) {
    List<String> asked = request.queries("type");
    String list = Arrays.stream(Type.values()).map(Type::code).collect(Collectors.joining(", "));
    List<Type> types =
        Arrays.stream(Type.values())
            .filter(type -> asked.isEmpty() || asked.contains(type.code()))
            .toList();
    for (String name : asked) {
      if (types.stream().noneMatch(type -> type.code().equals(name))) {
        throw Request.badQuery(
            "type",
            name,
            new Words("其中之一：" + list, "one of: " + list),
            new Words("请改为其中之一", "Choose one of them."));
      }
    }
    return types;
  }

  private static NameIndex<String> indexOf(RegisterView view, Type type) {
    return switch (type) {
      case PLACE -> view.search().places();
      case PILOT -> view.search().pilots();
      case POLICY -> view.search().policies();
      case DOCUMENT -> view.search().documents();
      case FINDING -> view.search().findings();
    };
  }

  /** The text that was hit, with the words that tell its like apart. */
  private static Hit hit(RegisterView view, Found found) {
    SearchHit<String> hit = found.hit();
    return new Hit(
        found.type().code(),
        hit.key(),
        hit.text(),
        told(hit.text(), name(view, found.type(), hit.key()), context(view, found)),
        hit.kind().code(),
        hit.ranges().stream().map(range -> new Range(range.from(), range.to())).toList());
  }

  /** A hit by another text than the name, such as an alias or an issuer, says the name too. */
  private static Words told(String text, Words name, Words context) {
    return text.contains(name.zh()) || text.contains(name.en()) ? context : joined(name, context);
  }

  private static Words name(RegisterView view, Type type, String id) {
    return switch (type) {
      case PLACE -> said(view.findPlace(id), place -> same(place.canonicalName()));
      case PILOT -> said(view.findListing(id), row -> same(row.canonicalName()));
      case POLICY -> said(findPolicy(view, id), policy -> same(policy.title()));
      case DOCUMENT -> said(view.findDocument(id), document -> same(document.title()));
      case FINDING -> said(view.findFinding(id), Finding::question);
    };
  }

  private static Words context(RegisterView view, Found found) {
    String id = found.hit().key();
    return switch (found.type()) {
      case PLACE -> said(view.findPlace(id), place -> contextOf(place));
      case PILOT -> said(view.findListing(id), row -> contextOf(view, row));
      case POLICY -> said(findPolicy(view, id), SearchApi::contextOf);
      case DOCUMENT -> said(view.findDocument(id), document -> document.kind().words());
      case FINDING -> said(view.findFinding(id), SearchApi::contextOf);
    };
  }

  private static Optional<Policy> findPolicy(RegisterView view, String id) {
    return view.state().policies().stream().filter(p -> p.id().equals(id)).findFirst();
  }

  private static <T> Words said(Optional<T> item, Function<T, Words> words) {
    return item.map(words).orElseGet(() -> new Words("", ""));
  }

  private static Words contextOf(Place place) {
    Words province = ReportingGroup.ofCode(place.provinceCode()).words();
    return joined(province, place.level().words());
  }

  private static Words contextOf(RegisterView view, Listing row) {
    Words province = ReportingGroup.ofCode(row.provinceCode()).words();
    Words programme =
        view.findProgramme(row.programmeId())
            .map(p -> new Words(p.name(), p.nameEn()))
            .orElseGet(() -> new Words(row.programmeId(), row.programmeId()));
    Words batch =
        Optional.ofNullable(row.batchId())
            .flatMap(view::findBatch)
            .map(RegisterView::nameOf)
            .orElseGet(() -> row.kind().words());
    return joined(province, joined(programme, batch));
  }

  private static Words contextOf(Policy policy) {
    Words status = policy.status().words();
    String where = policy.city().isEmpty() ? policy.issuer() : policy.city();
    Words what = policy.number().isEmpty() ? status : same(policy.number());
    return where.isEmpty() ? what : joined(same(where), what);
  }

  private static Words contextOf(Finding finding) {
    return joined(finding.kind().words(), finding.state().words());
  }

  private static Words same(String text) {
    return new Words(text, text);
  }

  private static Words joined(Words one, Words other) {
    return new Words(one.zh() + " · " + other.zh(), one.en() + " · " + other.en());
  }
}
