/**
 * Formulas of published figures: exact decimals over named inputs, checked before they are
 * computed, always ending. The language, its rounding and its errors are those of {@code
 * docs/formula.md}; server and offline verifier evaluate with this one package.
 */
@NullMarked
package io.chengji.proof.formula;

import org.jspecify.annotations.NullMarked;
