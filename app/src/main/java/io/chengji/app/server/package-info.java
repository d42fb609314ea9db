/** The server process: the open program behind HTTP, with its contract and its measurements. */
@NullMarked
package io.chengji.app.server;

import org.jspecify.annotations.NullMarked;
