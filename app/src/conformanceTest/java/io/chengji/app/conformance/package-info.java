/** The real server on a free port with a real database, held against the contract of its API. */
@NullMarked
package io.chengji.app.conformance;

import org.jspecify.annotations.NullMarked;
