/** The pages of the site as a visitor meets them, in a real browser before the real program. */
@NullMarked
package io.chengji.app.pages;

import org.jspecify.annotations.NullMarked;
