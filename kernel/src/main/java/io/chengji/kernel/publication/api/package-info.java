/** The HTTP face of published results: what they rest on, their files and their proofs. */
@NullMarked
package io.chengji.kernel.publication.api;

import org.jspecify.annotations.NullMarked;
