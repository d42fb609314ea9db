/**
 * Published results: each is a public journal entry that says which earlier entries and which
 * evidence it rests on and by which formulas its figures are computed, so that whoever has its
 * bundle can check it without this server. The forms are those of {@code docs/bundle-format.md}.
 */
@NullMarked
package io.chengji.kernel.publication;

import org.jspecify.annotations.NullMarked;
