package io.chengji.programme.api;

import io.chengji.kernel.search.SearchHit;
import io.chengji.kernel.words.Words;
import io.chengji.programme.api.Bodies.EvidenceBody;
import io.chengji.programme.api.Bodies.Fact;
import io.chengji.programme.api.Bodies.PlaceRef;
import io.chengji.programme.api.Bodies.Range;
import io.chengji.programme.model.Policy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How plans and policies are answered. */
final class PolicyBodies {
  private static final Words BEFORE = new Words("前一版本（按年限）", "Version before, by its years");
  private static final Words AFTER = new Words("后一版本（按年限）", "Version after, by its years");

  private PolicyBodies() {}

  /** Schema {@code Policy}. */
  record PolicyBody(
      String id,
      String city,
      @Nullable PlaceRef place,
      @Nullable String subArea,
      @Nullable String provinceId,
      String title,
      @Nullable String issuer,
      @Nullable Integer year,
      @Nullable String number,
      @Nullable Integer periodFrom,
      @Nullable Integer periodTo,
      String status,
      @Nullable String statusAsWritten,
      @Nullable String note,
      Words kindName,
      List<String> jointIssuers,
      EvidenceBody evidence,
      List<EvidenceBody> corroboration,
      List<Range> highlight) {
    static PolicyBody of(RegisterView view, Policy policy, @Nullable SearchHit<String> hit) {
      return new PolicyBody(
          policy.id(),
          policy.city(),
          Bodies.orNull(view.findPlace(policy.provinceCode(), policy.city()).map(PlaceRef::of)),
          Bodies.orNull(policy.subArea()),
          Bodies.orNull(policy.provinceCode()),
          policy.title(),
          Bodies.orNull(policy.issuer()),
          policy.year(),
          Bodies.orNull(policy.number()),
          policy.periodFrom(),
          policy.periodTo(),
          policy.status().code(),
          Bodies.orNull(policy.statusAsWritten()),
          Bodies.orNull(policy.note()),
          policy.kind().words(),
          policy.jointIssuers(),
          EvidenceBody.of(view, policy.evidence()),
          EvidenceBody.all(view, policy.corroboration()),
          Bodies.highlight(hit, policy.title()));
    }
  }

  /** Schema {@code PolicyDetail}. */
  record PolicyDetail(
      PolicyBody policy,
      List<Fact> facts,
      List<ReviewBodies.CorrectionBody> corrections,
      List<PolicyBody> related) {
    static PolicyDetail of(RegisterView view, Policy policy) {
      return new PolicyDetail(
          PolicyBody.of(view, policy, null),
          factsOf(view, policy),
          view.state().corrections().stream()
              .filter(c -> c.evidence().documentId().equals(policy.evidence().documentId()))
              .filter(c -> c.evidence().line() == policy.evidence().line())
              .map(correction -> ReviewBodies.CorrectionBody.of(view, correction))
              .toList(),
          view.state().policies().stream()
              .filter(other -> !other.id().equals(policy.id()))
              .filter(other -> !policy.city().isEmpty() && other.city().equals(policy.city()))
              .map(other -> PolicyBody.of(view, other, null))
              .toList());
    }
  }

  private static List<Fact> factsOf(RegisterView view, Policy policy) {
    List<EvidenceBody> evidence = EvidenceBody.all(view, List.of(policy.evidence()));
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.ofPrinted("title", new Words("标题", "Title"), policy.title(), evidence));
    facts.add(
        Fact.ofPrinted("city", new Words("城市", "City"), Bodies.orNull(policy.city()), evidence));
    facts.add(
        Fact.ofPrinted(
            "number", new Words("文号", "Number"), Bodies.orNull(policy.number()), evidence));
    facts.add(
        Fact.ofTerm("status", new Words("公开状态", "Status"), policy.status().words(), evidence));
    List<Policy> all = view.state().policies();
    PolicyVersions.findBefore(policy, all)
        .ifPresent(other -> facts.add(stage(view, "versionBefore", BEFORE, other)));
    PolicyVersions.findAfter(policy, all)
        .ifPresent(other -> facts.add(stage(view, "versionAfter", AFTER, other)));
    return facts.stream().filter(fact -> fact.value() != null).toList();
  }

  private static Fact stage(RegisterView view, String field, Words label, Policy other) {
    return Fact.ofPrinted(
        field, label, other.title(), EvidenceBody.all(view, List.of(other.evidence())));
  }
}
