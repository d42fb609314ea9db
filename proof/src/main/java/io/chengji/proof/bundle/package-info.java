/**
 * The bundle: one file with which a stranger checks a published result without our server
 * (docs/bundle-format.md). It is written by the server and read by the verifier; pure functions
 * over bytes and values.
 */
@NullMarked
package io.chengji.proof.bundle;

import org.jspecify.annotations.NullMarked;
