/**
 * Family A: programmes of pilots. A programme (试点计划) calls in batches (批次); a batch lists pilots
 * (试点); every listing carries the words of the document that prove it.
 */
@NullMarked
package io.chengji.programme;

import org.jspecify.annotations.NullMarked;
