package io.chengji.proof.bundle.check;

import io.chengji.proof.bundle.Bundle;
import io.chengji.proof.bundle.BundleException;
import io.chengji.proof.bundle.Figure;
import io.chengji.proof.bundle.Grounds;
import io.chengji.proof.note.NoteException;
import io.chengji.proof.note.TrustPolicy;
import java.util.Optional;

/**
 * Checks a bundle from its first byte to its last figure (docs/bundle-format.md, section 7). The
 * first fault ends it; no exception leaves it.
 */
public final class Verifier {
  private final Request request;
  private final Findings findings = new Findings();

  private Verifier(Request request) {
    this.request = request;
  }

  /** Makes every check that can be made with what is given. */
  public static Report verify(Request request) {
    return new Verifier(request).run();
  }

  private Report run() {
    findings.notCovered().tellRequest(request);
    try {
      checkAll();
      return findings.proven();
    } catch (Fault fault) {
      return findings.failed(fault);
    }
  }

  private void checkAll() {
    TrustPolicy policy = findings.make(Check.POLICY, this::readPolicy);
    Bundle bundle = findings.make(Check.CONTAINER, this::readBundle);
    findings.read(bundle);
    SignatureCheck signatures = new SignatureCheck(policy, findings.notCovered());
    findings.hold(Check.POLICY, () -> signatures.checkNamesLog(bundle.checkpoint().origin()));
    findings.hold(Check.CONTAINER, () -> {});
    HashChecks hashes = new HashChecks(bundle);
    findings.hold(Check.EVIDENCE, hashes::checkEvidence);
    Contents contents = findings.make(Check.LEAVES, hashes::checkLeaves);
    findings.notCovered().tellContents(contents);
    findings.hold(Check.INCLUSION, hashes::checkInclusion);
    findings.hold(Check.SIGNATURE, () -> signatures.check(bundle.note()));
    checkSince(bundle, signatures);
    Closure closure = findings.make(Check.FIGURES, () -> checkFigures(contents));
    checkJournal(bundle, closure);
  }

  private TrustPolicy readPolicy() {
    try {
      return TrustPolicy.parse(
          request
              .policy()
              .orElseThrow(
                  () ->
                      new Fault(
                          Code.NO_ANCHOR,
                          Places.POLICY,
                          "没有给出信任策略：请用 --policy 给出您信任的密钥，它从不取自验证包",
                          "no policy is given: name the keys that you trust with --policy; they are never taken from the bundle")));
    } catch (NoteException broken) {
      throw new Fault(
          Code.NO_ANCHOR,
          Places.POLICY,
          "信任策略无法读取",
          "the policy cannot be read: " + broken.getMessage());
    }
  }

  private Bundle readBundle() {
    try {
      return Bundle.ofBytes(request.bundle());
    } catch (BundleException broken) {
      throw new Fault(
          Code.UNREADABLE,
          broken.where(),
          "验证包不是应有的形式",
          "the bundle has not its form: " + broken.getMessage());
    }
  }

  private void checkSince(Bundle bundle, SignatureCheck signatures) {
    Optional<byte[]> since = request.since();
    if (since.isEmpty()) {
      findings.skip(Check.OLDER_CHECKPOINT);
      return;
    }
    SinceCheck check = new SinceCheck(bundle, request.journal(), signatures);
    findings.hold(Check.OLDER_CHECKPOINT, () -> check.check(since.get()));
  }

  private Closure checkFigures(Contents contents) {
    Closure closure = Closure.walk(contents);
    FigureCheck check = new FigureCheck(contents);
    long result = contents.bundle().manifest().result();
    Grounds own = closure.grounds().get(result);
    if (own != null) {
      findings.notCovered().tellScope(request, own);
      own.figures().forEach(figure -> checkFigure(check, figure));
    }
    if (request.deep()) {
      closure.grounds().entrySet().stream()
          .filter(grounds -> grounds.getKey() != result)
          .flatMap(grounds -> grounds.getValue().figures().stream())
          .forEach(figure -> checkFigure(check, figure));
    }
    return closure;
  }

  private void checkFigure(FigureCheck check, Figure figure) {
    check.check(figure);
    findings.figureHeld(figure);
  }

  private void checkJournal(Bundle bundle, Closure closure) {
    Optional<JournalSource> journal = request.journal();
    if (journal.isEmpty()) {
      findings.skip(Check.JOURNAL);
      return;
    }
    JournalCheck check = new JournalCheck(bundle, journal.get());
    findings.hold(Check.JOURNAL, () -> check.check(closure.grounds(), request.deep()));
  }
}
