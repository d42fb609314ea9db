/**
 * The command line: a verb, its options, settings as flags, and an exit code that is documented.
 */
@NullMarked
package io.chengji.app.command;

import org.jspecify.annotations.NullMarked;
