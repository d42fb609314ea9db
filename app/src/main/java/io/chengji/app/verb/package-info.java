/** The verbs of the command line. */
@NullMarked
package io.chengji.app.verb;

import org.jspecify.annotations.NullMarked;
