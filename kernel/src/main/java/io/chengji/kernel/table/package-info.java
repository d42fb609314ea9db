/**
 * Tables that come in and go out. Comma-separated values are read strictly, as RFC 4180 writes
 * them, so that a damaged file is refused with the place of the damage instead of being understood
 * somehow; a {@link io.chengji.kernel.table.Table} is written as CSV, workbook, JSON or GeoJSON.
 */
@NullMarked
package io.chengji.kernel.table;

import org.jspecify.annotations.NullMarked;
