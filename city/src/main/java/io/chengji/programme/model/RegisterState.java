package io.chengji.programme.model;

import java.util.List;
import java.util.Optional;

/**
 * The whole register at one moment: immutable, and the same for the same documents and decisions.
 *
 * @param listings rows in the order programme, batch, kind, printed order
 * @param findings contradictions, open and decided, in stable order
 */
public record RegisterState(
    List<SourceDocument> documents,
    List<Programme> programmes,
    List<Batch> batches,
    List<Listing> listings,
    List<Place> places,
    List<Policy> policies,
    List<ReportedFigure> figures,
    List<CountLine> counts,
    List<CoverageLine> coverage,
    List<CityProfile> profiles,
    List<StatedDate> dates,
    List<Finding> findings,
    List<Correction> corrections,
    List<Mention> mentions,
    List<Remainder> remainders) {

  public RegisterState {
    documents = List.copyOf(documents);
    programmes = List.copyOf(programmes);
    batches = List.copyOf(batches);
    listings = List.copyOf(listings);
    places = List.copyOf(places);
    policies = List.copyOf(policies);
    figures = List.copyOf(figures);
    counts = List.copyOf(counts);
    coverage = List.copyOf(coverage);
    profiles = List.copyOf(profiles);
    dates = List.copyOf(dates);
    findings = List.copyOf(findings);
    corrections = List.copyOf(corrections);
    mentions = List.copyOf(mentions);
    remainders = List.copyOf(remainders);
  }

  /** A register into which nothing was imported. */
  public static RegisterState empty() {
    return new RegisterState(
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** The programme of that id, if the register has it. */
  public Optional<Programme> findProgramme(String id) {
    return programmes.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** The batch of that id, if the register has it. */
  public Optional<Batch> findBatch(String id) {
    return batches.stream().filter(b -> b.id().equals(id)).findFirst();
  }

  /** The row of that id, if the register has it. */
  public Optional<Listing> findListing(String id) {
    return listings.stream().filter(l -> l.id().equals(id)).findFirst();
  }

  /** The place of that id, if the register has it. */
  public Optional<Place> findPlace(String id) {
    return places.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** The finding of that id, if the register has it. */
  public Optional<Finding> findFinding(String id) {
    return findings.stream().filter(f -> f.id().equals(id)).findFirst();
  }

  /** The document of that id, if the register has it. */
  public Optional<SourceDocument> findDocument(String id) {
    return documents.stream().filter(d -> d.id().equals(id)).findFirst();
  }

  /** All rows of one place, in the order of the register. */
  public List<Listing> listListingsOfPlace(String placeId) {
    return listings.stream().filter(l -> l.placeId().equals(placeId)).toList();
  }
}
