package io.chengji.proof.note;

import java.security.NoSuchAlgorithmException;
import java.security.Signature;

/** Gives the signature algorithms of a platform; one that it does not have fails. */
@FunctionalInterface
interface Algorithms {
  /** Those of the JDK that runs: Ed25519 always, ML-DSA-44 from 24 on. */
  Algorithms OF_JDK = Signature::getInstance;

  Signature get(String algorithm) throws NoSuchAlgorithmException;
}
