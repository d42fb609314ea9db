/** The log: one JSON object a line, to standard error or a file, with the id of the request. */
@NullMarked
package io.chengji.kernel.logging;

import org.jspecify.annotations.NullMarked;
