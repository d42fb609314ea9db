/** The wiring: every part of the program made and handed to those that need it, in plain Java. */
@NullMarked
package io.chengji.app.program;

import org.jspecify.annotations.NullMarked;
