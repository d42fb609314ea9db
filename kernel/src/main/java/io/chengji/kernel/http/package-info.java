/**
 * The HTTP edge: operations that families register, requests, replies, problem details (RFC 9457),
 * entity tags, cursors, limits and the headers that every answer carries. It decides nothing about
 * the city.
 */
@NullMarked
package io.chengji.kernel.http;

import org.jspecify.annotations.NullMarked;
