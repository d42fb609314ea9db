/**
 * The harness of the browser tests: the real program, a real Chromium, and pages that fail a test
 * when they log an error or ask for anything outside.
 */
@NullMarked
package io.chengji.app.browser;

import org.jspecify.annotations.NullMarked;
