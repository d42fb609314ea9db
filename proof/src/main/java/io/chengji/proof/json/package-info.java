/**
 * JSON as values (RFC 8259), read strictly and within limits, written in the one canonical form of
 * RFC 8785, and looked into by pointer (RFC 6901).
 */
@NullMarked
package io.chengji.proof.json;

import org.jspecify.annotations.NullMarked;
