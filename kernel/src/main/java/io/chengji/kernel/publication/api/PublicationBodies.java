package io.chengji.kernel.publication.api;

import io.chengji.kernel.log.EntryLeaves.EntryLeaf;
import io.chengji.kernel.publication.BundleMaker;
import io.chengji.kernel.publication.Publications;
import io.chengji.kernel.publication.Published;
import io.chengji.kernel.publication.Published.FigureLine;
import io.chengji.kernel.words.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How published results are answered. */
final class PublicationBodies {
  private PublicationBodies() {}

  /** Schema {@code Publication}. */
  record PublicationBody(
      long entry,
      String subject,
      Words title,
      Instant publishedAt,
      @Nullable Long index,
      String leaf,
      List<FigureLine> figures) {
    static PublicationBody of(Published published, EntryLeaf leaf) {
      return new PublicationBody(
          published.entryId(),
          published.subject(),
          published.title(),
          published.at(),
          leaf.index(),
          leaf.hash().hex(),
          published.figures());
    }
  }

  /** Schema {@code PublicationList}. */
  record PublicationList(List<PublicationBody> items) {}

  /** An entry of {@code PublicationDetail.evidence}. */
  record EvidenceBody(String name, String sha256, long size, boolean held) {}

  /** An entry of {@code PublicationDetail.formulas}. */
  record FormulaBody(String hash, String text) {}

  /** An entry of {@code PublicationDetail.basis}. */
  record BasisBody(long entry, @Nullable Long index, String kind, Instant at, String leaf) {}

  /** Schema {@code PublicationDetail}. */
  record PublicationDetail(
      PublicationBody publication,
      List<EvidenceBody> evidence,
      List<FormulaBody> formulas,
      List<BasisBody> basis) {}

  static PublicationList list(List<Published> all, BundleMaker bundles) {
    return new PublicationList(
        all.stream().map(each -> PublicationBody.of(each, bundles.getLeaf(each))).toList());
  }

  static PublicationDetail detail(
      Published published, Publications publications, BundleMaker bundles) {
    return new PublicationDetail(
        PublicationBody.of(published, bundles.getLeaf(published)),
        published.evidence().stream()
            .map(
                line ->
                    new EvidenceBody(
                        line.name(),
                        line.sha256(),
                        line.size(),
                        publications.findEvidence(line.sha256()).isPresent()))
            .toList(),
        published.figures().stream()
            .map(FigureLine::formula)
            .distinct()
            .flatMap(
                hash ->
                    publications.findFormula(hash).stream()
                        .map(text -> new FormulaBody(hash, text)))
            .toList(),
        bundles.listBasis(published).stream()
            .map(
                leaf ->
                    new BasisBody(
                        leaf.entryId(),
                        leaf.index(),
                        leaf.kind(),
                        leaf.receivedAt(),
                        leaf.hash().hex()))
            .toList());
  }
}
