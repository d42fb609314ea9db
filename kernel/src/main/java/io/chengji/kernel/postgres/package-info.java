/**
 * The PostgreSQL server behind the records: our own, unpacked and started beside us, or the
 * operator's, reached by its address.
 */
@NullMarked
package io.chengji.kernel.postgres;

import org.jspecify.annotations.NullMarked;
