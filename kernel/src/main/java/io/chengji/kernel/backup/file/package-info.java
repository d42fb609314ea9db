/**
 * The form of a backup file: a line that names it, a header, then a compressed stream in sealed
 * chunks. Knows streams alone, no database; {@code docs/backup-format.md} describes every byte.
 */
@NullMarked
package io.chengji.kernel.backup.file;

import org.jspecify.annotations.NullMarked;
