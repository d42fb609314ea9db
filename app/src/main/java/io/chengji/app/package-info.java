/** Wiring, command line and packaging: the one process of Chengji. */
@NullMarked
package io.chengji.app;

import org.jspecify.annotations.NullMarked;
