package io.chengji.proof.bundle.check;

import io.chengji.proof.note.Quorum;
import io.chengji.proof.note.SignedNote;
import io.chengji.proof.note.TrustPolicy;
import io.chengji.proof.note.Verdict;
import io.chengji.proof.note.VerifierKey;

/** Holds checkpoints against the keys that the checker trusts: check 6, and a part of 1 and 7. */
final class SignatureCheck {
  private final TrustPolicy policy;
  private final NotCovered notCovered;

  SignatureCheck(TrustPolicy policy, NotCovered notCovered) {
    this.policy = policy;
    this.notCovered = notCovered;
  }

  void checkNamesLog(String origin) {
    if (!policy.knowsLog(origin)) {
      throw new Fault(
          Code.NO_ANCHOR,
          Places.POLICY,
          "信任策略没有列出日志 " + origin + " 的密钥",
          "the policy names no key of the log " + origin);
    }
  }

  /** The checkpoint of the bundle: no line fails, the log signed, enough witnesses cosigned. */
  void check(SignedNote checkpoint) {
    Verdict verdict = policy.judge(checkpoint);
    verdict.notChecked().stream().map(VerifierKey::name).forEach(notCovered::tellSignature);
    if (policy.quorum() instanceof Quorum.None) {
      notCovered.tellNoQuorum();
    }
    if (!verdict.failed().isEmpty()) {
      String name = verdict.failed().get(0).name();
      throw new Fault(
          Code.ALTERED,
          Places.CHECKPOINT,
          name + " 的签名与检查点不符：检查点或签名被改动",
          "the signature of " + name + " does not fit the checkpoint: one of them was altered");
    }
    if (verdict.log().isEmpty()) {
      throw new Fault(
          Code.NO_ANCHOR,
          Places.CHECKPOINT,
          "检查点没有您所信任的日志密钥的有效签名",
          "no key of the log that you trust has signed the checkpoint");
    }
    if (!verdict.quorumMet()) {
      throw new Fault(
          Code.NO_ANCHOR,
          Places.CHECKPOINT,
          "在检查点上签名的见证人不足",
          "not enough witnesses have cosigned the checkpoint");
    }
  }

  /** An older checkpoint: the same without witnesses. */
  void checkOlder(SignedNote checkpoint) {
    Verdict verdict = policy.judge(checkpoint);
    if (verdict.log().isEmpty() || !verdict.failed().isEmpty()) {
      throw new Fault(
          Code.NO_ANCHOR,
          Places.SINCE,
          "旧检查点没有您所信任的日志密钥的有效签名",
          "no key of the log that you trust has signed the older checkpoint");
    }
  }
}
