/**
 * The command {@code verify}, alone in its jar or within the program: the only package of the
 * module that reads files and writes to a terminal.
 */
@NullMarked
package io.chengji.proof.cli;

import org.jspecify.annotations.NullMarked;
