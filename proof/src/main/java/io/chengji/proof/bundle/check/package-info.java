/**
 * The verifier: the checks of docs/bundle-format.md, section 7, in their order, and the report of
 * what held and what was not covered. It never fails with an exception and reads nothing but what
 * it is given.
 */
@NullMarked
package io.chengji.proof.bundle.check;

import org.jspecify.annotations.NullMarked;
