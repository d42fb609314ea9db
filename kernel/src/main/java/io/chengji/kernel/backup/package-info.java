/**
 * Backup and restore of the records: one consistent state of every table in one file, tied to the
 * journal; verified after writing, and restorable into any empty PostgreSQL 15 or later.
 */
@NullMarked
package io.chengji.kernel.backup;

import org.jspecify.annotations.NullMarked;
